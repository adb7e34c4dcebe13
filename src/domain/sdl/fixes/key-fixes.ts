import { schemaAt } from '#domain/sdl/schema/at-path.ts';
import { nearest } from '#domain/sdl/schema/key-advice.ts';
import { fixComposeKey } from './compose-fixes.ts';
import type { FixDraft, Fixer, FixInput } from './fix.ts';
import type { Yaml } from './yaml-text.ts';

/** A key that the language does not have: rename, translate, or remove. */
export const fixUnknownKey: Fixer = (input) => {
  const { sheet, path, last } = input;
  const branches = schemaAt(placePath(input))?.branches ?? [];
  const known = branches.flatMap(({ properties }) => Object.keys(properties ?? {}));
  const there = sheet.names.keysAt(path.slice(0, -1));
  const near = nearest(last, known);
  const renamed: FixDraft[] =
    near && !there.includes(near)
      ? [{ title: `Change "${last}" to "${near}"`, edits: sheet.renameKey(path, near) }]
      : [];
  return [...renamed, ...fixComposeKey(input), removeIt(input)];
};

/** Removes the entry or item that the problem points to. */
export const removeIt = ({ sheet, path, last }: FixInput): FixDraft => ({
  title: /^\d+$/.test(last) ? 'Remove this entry' : `Remove "${last}"`,
  edits: sheet.remove(path),
});

/** The path of the holder as the schema knows it: positions in lists as numbers. */
export function placePath({ sheet, path }: FixInput): (string | number)[] {
  return path.slice(0, -1).map((key, index) => {
    const holder = sheet.nodeAt(path.slice(0, index));
    return holder?.kind === 'list' ? Number(key) : key;
  });
}

/** A key that must be there, where its value can be told. */
export const fixMissingKey: Fixer = (input) => {
  const { sheet, path, problem } = input;
  const key = problem.about ?? '';
  const value = valueFor(input, key);
  if (value === undefined) return [];
  const where = key === 'version' ? 'first' : 'last';
  return [{ title: `Add "${key}"`, edits: sheet.addEntry(path, key, value, where) }];
};

const SMALLEST: Readonly<Record<string, Yaml>> = {
  version: '"2.0"',
  count: '1',
  denom: 'uact',
  kind: 'ip',
  cpu: { units: '0.5' },
  memory: { size: '512Mi' },
  storage: { size: '1Gi' },
  units: '0.5',
  min_window: '24h',
};

function valueFor(input: FixInput, key: string): Yaml | undefined {
  const { sheet, path } = input;
  const { textAt, keysAt } = sheet.names;
  switch (key) {
    case 'port':
      return textAt([...path, 'as']) ?? '80';
    case 'size':
      return path.includes('memory') ? '512Mi' : '1Gi';
    case 'units':
      return path.includes('gpu') ? '1' : '0.5';
    case 'class':
      return textAt([...path, 'persistent']) === 'false' ? 'ram' : 'beta3';
    case 'persistent':
      return textAt([...path, 'class']) === 'ram' ? 'false' : 'true';
    case 'attributes':
      return path.includes('gpu') ? { vendor: { nvidia: null } } : undefined;
    case 'resources':
      return { cpu: { units: '0.5' }, memory: { size: '512Mi' }, storage: { size: '1Gi' } };
    case 'profile': {
      const profiles = keysAt(['profiles', 'compute']);
      return profiles.find((name) => name === path[1]) ?? profiles[0];
    }
    case 'pricing':
      return pricingOf(input);
    case 'amount':
      return '10000';
    default:
      return SMALLEST[key];
  }
}

/** Prices for the profiles that are deployed to a placement. */
function pricingOf({ sheet, last }: FixInput): Yaml | undefined {
  const { keysAt, textAt } = sheet.names;
  const used = keysAt(['deployment']).flatMap(
    (service) => textAt(['deployment', service, last, 'profile']) ?? [],
  );
  const profiles = used.length > 0 ? used : keysAt(['profiles', 'compute']);
  if (profiles.length === 0) return undefined;
  return Object.fromEntries(profiles.map((name) => [name, { denom: 'uact', amount: '10000' }]));
}
