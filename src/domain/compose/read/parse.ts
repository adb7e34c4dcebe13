import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { asMap, mapOf } from './values.ts';
import type { ComposeMap } from './values.ts';

/** Deeper and larger than any compose file; what aliases of aliases grow to is stopped here. */
const MOST_DEPTH = 40;
const MOST_VALUES = 50_000;

/** `!reset` takes away what an earlier file said, `!override` replaces it. */
export class Tagged {
  readonly tag: 'reset' | 'override';
  readonly value: unknown;

  constructor(tag: Tagged['tag'], value: unknown) {
    this.tag = tag;
    this.value = value;
  }
}

const KINDS = ['scalar', 'sequence', 'mapping'] as const;

const tagged = (tag: Tagged['tag']): Type[] =>
  KINDS.map(
    (kind) =>
      new Type(`!${tag}`, {
        kind,
        resolve: () => true,
        construct: (value: unknown) => new Tagged(tag, value),
      }),
  );

/**
 * Scalars stay the text that they are: `VERSION: 1.10` and `MODE: 0644` mean just that. Only nothing,
 * and merge keys, are what YAML makes of them.
 */
const SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [
    new Type('tag:yaml.org,2002:null', {
      kind: 'scalar',
      resolve: (value: unknown) =>
        value === null || value === '' || value === '~' || value === 'null',
      construct: () => null,
    }),
    new Type('tag:yaml.org,2002:merge', {
      kind: 'scalar',
      resolve: (value: unknown) => value === '<<' || value === null,
    }),
  ],
  explicit: [...tagged('reset'), ...tagged('override')],
});

export type ParsedCompose = { ok: true; value: ComposeMap } | { ok: false; reason: string };

class TooLarge extends Error {}

/** A tree without shared parts, so that whoever walks it comes to an end. @throws TooLarge */
function treeOf(value: unknown, budget: { left: number }, depth = 0): unknown {
  budget.left -= 1;
  if (budget.left < 0 || depth > MOST_DEPTH) throw new TooLarge();
  if (value instanceof Tagged) return new Tagged(value.tag, treeOf(value.value, budget, depth + 1));
  if (Array.isArray(value)) return value.map((item) => treeOf(item, budget, depth + 1));
  const map = asMap(value);
  if (!map) return value;
  return mapOf(Object.entries(map).map(([key, item]) => [key, treeOf(item, budget, depth + 1)]));
}

/** Reads one compose file: anchors and merge keys are resolved, variables are not. */
export function parseCompose(text: string): ParsedCompose {
  try {
    const value = asMap(treeOf(load(text, { schema: SCHEMA }), { left: MOST_VALUES }));
    return value ? { ok: true, value } : { ok: false, reason: 'It is not a YAML mapping.' };
  } catch (error) {
    if (error instanceof YAMLException) {
      const mark: { line: number } | undefined = error.mark;
      const place = mark ? ` in line ${mark.line + 1}` : '';
      return { ok: false, reason: `It is not valid YAML${place}: ${error.reason}.` };
    }
    return { ok: false, reason: 'It is nested too deeply, or refers to itself too often.' };
  }
}
