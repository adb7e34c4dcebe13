import { pointer } from '#domain/sdl/read/path.ts';
import type { Path } from '#domain/sdl/read/path.ts';
import type { Draft } from '#domain/sdl/rules/drafts.ts';
import { withoutEchoes } from './echoes.ts';
import { adviceOnKey } from './key-advice.ts';
import type { Violation } from './evaluate.ts';
import type { Schema, SchemaType } from './schema-types.ts';

/** Nobody reads more, and placing them all in a huge text would freeze the page. */
const MOST_TOLD = 1000;

/** Violations in plain words, one problem for each thing that is wrong, up to a thousand. */
export function plainProblems(violations: readonly Violation[]): Draft[] {
  const told = withoutEchoes(violations).slice(0, MOST_TOLD);
  const types = new Map<string, SchemaType[]>();
  for (const { keyword, path, schema } of told) {
    if (keyword !== 'type' || !schema.type) continue;
    const here = pointer(path);
    types.set(here, [...(types.get(here) ?? []), schema.type]);
  }
  const drafts = new Map<string, Draft>();
  for (const violation of told) {
    const draft = describe(violation, types.get(pointer(violation.path)) ?? []);
    const key = `${pointer(draft.path)} ${draft.message}`;
    if (!drafts.has(key)) drafts.set(key, draft);
  }
  return [...drafts.values()];
}

function describe(violation: Violation, types: readonly SchemaType[]): Draft {
  const { keyword, path, schema, described, key, rule, value } = violation;
  const name = nameOf(path);
  const draft = (code: string, message: string): Draft => ({
    severity: 'error',
    code,
    message,
    path,
  });

  if (rule === 'ram-is-not-persistent') {
    return draft(
      'ram-persistent',
      'Storage of class "ram" is lost on a restart. Set persistent: false, or choose another class.',
    );
  }
  if (rule === 'ip-needs-global') {
    return draft(
      'ip-needs-global',
      'A leased IP is reached from the internet. Add global: true beside "ip".',
    );
  }
  switch (keyword) {
    case 'required': {
      const advice = sentence(schema.properties?.[key ?? ''], 'Add it.');
      return {
        ...draft('missing-key', `"${key}" is missing in ${name}. ${advice}`),
        ...(key !== undefined && { about: key }),
      };
    }
    case 'additionalProperties':
      return { ...unknownKey(violation, key ?? ''), path: [...path, key ?? ''], mark: 'key' };
    case 'type':
      return draft('wrong-type', typeMessage(violation, types));
    case 'enum':
      return draft(
        'not-allowed',
        `${name} cannot be ${show(value)}. Use one of: ${schema.enum?.join(', ')}.`,
      );
    case 'const':
      return draft(
        'not-allowed',
        `${name} must be ${String(schema.const)} here, not ${show(value)}.`,
      );
    case 'pattern':
    case 'not':
      if (Array.isArray(value)) break;
      return draft(
        'wrong-form',
        `${name} cannot be ${show(value)}. ${sentence(described, 'Correct it.')}`,
      );
    case 'minLength':
      return draft(
        'too-short',
        schema.minLength === 1
          ? `${name} is empty. ${sentence(described, 'Fill it in.')}`
          : `${name} needs at least ${schema.minLength} characters.`,
      );
    case 'minimum':
      return draft(
        'too-small',
        `${name} is ${show(value)} and must be at least ${schema.minimum}.`,
      );
    case 'exclusiveMinimum':
      return draft(
        'too-small',
        `${name} is ${show(value)} and must be more than ${schema.exclusiveMinimum}.`,
      );
    case 'maximum':
      return draft('too-large', `${name} is ${show(value)} and must be at most ${schema.maximum}.`);
    case 'minProperties':
      return draft('empty', `${name} is empty. ${sentence(described, 'Add an entry.')}`);
  }
  return draft(
    'wrong-list',
    `${name} does not allow this combination. ${sentence(described, 'Correct the list.')}`,
  );
}

function unknownKey({ schema, path }: Violation, key: string): Omit<Draft, 'path'> {
  if (schema.patternProperties) {
    const message = `"${key}" cannot be the name of an entry here. Use lowercase letters, digits, "-" and "_", at least two, starting with a letter.`;
    return { severity: 'error', code: 'bad-name', message };
  }
  const known = Object.keys(schema.properties ?? {});
  const where = path.length === 0 ? 'an SDL' : nameOf(path);
  const message = `"${key}" is not a key of ${where}. ${adviceOnKey(key, known)}`;
  return { severity: 'error', code: 'unknown-key', message };
}

const TYPE_WORDS: Readonly<Record<SchemaType, string>> = {
  object: 'keys with values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'empty',
};

function typeMessage({ path, value, described }: Violation, types: readonly SchemaType[]): string {
  const wanted = [...new Set(types)].map((type) => TYPE_WORDS[type]).join(' or ');
  const name = nameOf(path);
  if (path.length === 0) {
    return 'An SDL is a document of keys with values: version, services, profiles and deployment. Start with those.';
  }
  if (value === null)
    return `${name} has no value and must be ${wanted}. Fill it in, or remove it.`;
  return `${name} must be ${wanted}, not ${show(value)}. ${typeHint(value, types) ?? sentence(described, 'Correct it.')}`;
}

function typeHint(value: unknown, types: readonly SchemaType[]): string | undefined {
  if (typeof value === 'string' && types.some((type) => type === 'integer' || type === 'number')) {
    return /^\d+$/.test(value) ? 'Remove the quotes.' : undefined;
  }
  const plain = typeof value === 'number' || typeof value === 'boolean';
  return plain && types.includes('string') ? `Put it in quotes: "${String(value)}".` : undefined;
}

function sentence(schema: Schema | undefined, otherwise: string): string {
  if (!schema?.description) return otherwise;
  const [example] = schema.examples ?? [];
  if (example === undefined || typeof example === 'object') return schema.description;
  return `${schema.description} Example: ${String(example)}.`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the SDL';
  if (typeof last === 'string') return `"${last}"`;
  const list = path.at(-2);
  return `entry ${last + 1} of "${String(list)}"`;
}

/** A value for a sentence; long or compound ones only by kind. */
function show(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'keys with values';
  if (typeof value !== 'string') return String(value);
  return value.length > 40 ? `"${value.slice(0, 39)}…"` : `"${value}"`;
}
