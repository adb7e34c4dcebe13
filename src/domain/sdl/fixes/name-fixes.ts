import type { Path } from '#domain/sdl/read/path.ts';
import { nearest } from '#domain/sdl/schema/key-advice.ts';
import { volumeNames, profilesOf } from '#domain/sdl/complete/names.ts';
import type { FixDraft, Fixer, FixInput } from './fix.ts';
import { write } from './fix.ts';
import { removeIt } from './key-fixes.ts';
import type { OffsetEdit } from './sheet.ts';

/** More names than this are no help; the author knows which. */
const MOST_OFFERED = 3;

/** Names that may have been meant, the one that differs by a slip first. */
function meant(name: string, known: readonly string[]): string[] {
  const near = nearest(name, known);
  const others = known.filter((other) => other !== near);
  const all = near ? [near, ...others] : others;
  return all.length <= MOST_OFFERED ? all : all.slice(0, near ? 1 : 0);
}

const renameValue = (input: FixInput, known: readonly string[]): FixDraft[] =>
  meant(input.sheet.names.textAt(input.path) ?? '', known).map((name) =>
    write(input, name, `Change to "${name}"`),
  );

const renameKey = ({ sheet, path, last }: FixInput, known: readonly string[]): FixDraft[] => {
  const there = sheet.names.keysAt(path.slice(0, -1));
  return meant(
    last,
    known.filter((name) => !there.includes(name)),
  ).map((name) => ({
    title: `Change to "${name}"`,
    edits: sheet.renameKey(path, name),
  }));
};

export const fixUnknownProfile: Fixer = (input) =>
  renameValue(input, input.sheet.names.keysAt(['profiles', 'compute']));

export const fixUnknownTarget: Fixer = (input) =>
  renameValue(
    input,
    input.sheet.names.keysAt(['services']).filter((name) => name !== input.path[1]),
  );

export const fixUnknownEndpoint: Fixer = (input) => {
  const { sheet, path } = input;
  const name = sheet.names.textAt(path) ?? '';
  const add = {
    title: `Add endpoint "${name}"`,
    edits: sheet.put(['endpoints', name], { kind: 'ip' }),
  };
  const valid = /^[a-z]+[-_0-9a-z]+$/.test(name);
  return [...renameValue(input, sheet.names.keysAt(['endpoints'])), ...(valid ? [add] : [])];
};

export const fixUnknownPlacement: Fixer = (input) => {
  const { sheet, last, problem } = input;
  const pricing = { [problem.about ?? 'web']: { denom: 'uact', amount: '10000' } };
  return [
    ...renameKey(input, sheet.names.keysAt(['profiles', 'placement'])),
    {
      title: `Add placement "${last}"`,
      edits: sheet.put(['profiles', 'placement', last], { pricing }),
    },
  ];
};

export const fixUnknownService: Fixer = (input) => [
  ...renameKey(input, input.sheet.names.keysAt(['services'])),
  removeIt(input),
];

export const fixUnknownVolume: Fixer = (input) => {
  const { names } = input.sheet;
  const service = input.path[1] ?? '';
  return renameKey(
    input,
    profilesOf(names, service).flatMap((profile) => volumeNames(names, profile)),
  );
};

/** A name that providers take, at each place where the service is named. */
export const fixServiceName: Fixer = ({ sheet, last }) => {
  const name = last
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 63)
    .replace(/-$/, '');
  if (name === '' || sheet.names.keysAt(['services']).includes(name)) return [];
  const edits: OffsetEdit[] = [
    ...sheet.renameKey(['services', last], name),
    ...sheet.renameKey(['deployment', last], name),
    ...mentionsOf(sheet, last).flatMap((path) => sheet.setScalar(path, name)),
  ];
  return [{ title: `Rename to "${name}"`, edits }];
};

/** Where services name another one. */
function mentionsOf(sheet: FixInput['sheet'], name: string): Path[] {
  const { keysAt, lengthAt, textAt } = sheet.names;
  const items = (path: Path): Path[] =>
    Array.from({ length: lengthAt(path) ?? 0 }, (_, index) => [...path, index]);
  const targets = keysAt(['services']).flatMap((service) => [
    ...items(['services', service, 'expose']).flatMap((port) => items([...port, 'to'])),
    ...items(['services', service, 'dependencies']),
  ]);
  return targets.map((target) => [...target, 'service']).filter((path) => textAt(path) === name);
}
