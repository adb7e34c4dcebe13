import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import { stepperOf } from '#domain/sdl/outline/walk.ts';
import type { Path } from '#domain/sdl/read/path.ts';
import { HOLE } from './token.ts';

/** What an outline says of its document: names and short values. */
export type Names = {
  /** Keys of the map at a path. */
  keysAt: (path: Path) => string[];
  /** The scalar at a path. */
  textAt: (path: Path) => string | undefined;
  /** How many items the list at a path has; undefined where there is no list. */
  lengthAt: (path: Path) => number | undefined;
};

export function namesOf(root: OutlineNode | null): Names {
  const stepInto = stepperOf(root);

  function nodeAt(path: Path): OutlineNode | null {
    let node = root;
    for (const key of path) node = stepInto(node, key)?.value ?? null;
    return node;
  }

  return {
    keysAt(path) {
      const node = nodeAt(path);
      return node?.kind === 'map' ? node.entries.filter(isNamed).map(({ key }) => key.text) : [];
    },
    textAt(path) {
      const node = nodeAt(path);
      return node?.kind === 'scalar' ? node.text : undefined;
    },
    lengthAt(path) {
      const node = nodeAt(path);
      return node?.kind === 'list' ? node.items.length : undefined;
    },
  };
}

function isNamed({ colon, key }: { colon: number | null; key: { text: string } }): boolean {
  return colon !== null && key.text !== '<<' && key.text !== HOLE;
}

/** Volumes of a profile; one that stands without a list counts too. */
export function volumeNames(names: Names, profile: string): string[] {
  const path = ['profiles', 'compute', profile, 'resources', 'storage'];
  const places = Array.from({ length: names.lengthAt(path) ?? 0 }, (_, index) => [...path, index]);
  return [path, ...places].flatMap((place) => names.textAt([...place, 'name']) ?? []);
}

/** Profiles that a service is deployed with. */
export function profilesOf(names: Names, service: string): string[] {
  const placements = names.keysAt(['deployment', service]);
  const profiles = placements.map((placement) =>
    names.textAt(['deployment', service, placement, 'profile']),
  );
  return [...new Set(profiles.filter((name) => name !== undefined))];
}
