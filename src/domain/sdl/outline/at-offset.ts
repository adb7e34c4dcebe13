import type { Key } from '#domain/sdl/read/path.ts';
import type { OutlineAlias, OutlineNode, OutlineScalar } from './outline-types.ts';

export type Written = {
  /** The key itself, or a short value. */
  node: OutlineScalar | OutlineAlias;
  role: 'key' | 'value';
  /** Of the value; of what the key leads to. */
  path: readonly Key[];
};

/** The key or the scalar under an offset, if there is one. */
export function writtenAt(root: OutlineNode | null, offset: number): Written | null {
  const path: Key[] = [];
  const covers = (node: OutlineNode | null): boolean =>
    node !== null && node.from <= offset && offset < node.to;
  let node = root;
  while (node && covers(node)) {
    if (node.kind === 'scalar' || node.kind === 'alias') return { node, role: 'value', path };
    if (node.kind === 'list') {
      const index = node.items.findIndex(({ value }) => covers(value));
      path.push(index);
      node = node.items[index]?.value ?? null;
      continue;
    }
    const entry = node.entries.find(({ key, value }) => covers(key) || covers(value));
    if (!entry) return null;
    path.push(entry.key.text);
    if (covers(entry.key)) return { node: entry.key, role: 'key', path };
    node = entry.value;
  }
  return null;
}
