import type { Key } from '#domain/sdl/read/path.ts';
import type { OutlineEntry, OutlineMap, OutlineNode } from './outline-types.ts';

/** One step into a collection: what is there, and the key that leads to it in a map. */
export type Step = { value: OutlineNode | null; entry: OutlineEntry | undefined };

/** Follows keys and positions into an outline, through aliases and merges. */
export type Stepper = (from: OutlineNode | null, key: Key) => Step | undefined;

/** Merges within merges that are followed; a map can even merge itself. */
const MAX_MERGES = 20;

export function stepperOf(root: OutlineNode | null): Stepper {
  const anchors = anchorsOf(root);
  const entries = new WeakMap<OutlineMap, Map<string, OutlineEntry>>();

  /** The entries of a map by key, found once: a large text has many problems in one map. */
  function entriesOf(map: OutlineMap): Map<string, OutlineEntry> {
    const known = entries.get(map);
    if (known) return known;
    const found = new Map(map.entries.map((entry) => [entry.key.text, entry]));
    entries.set(map, found);
    return found;
  }

  function resolve(node: OutlineNode | null): OutlineNode | null {
    if (node?.kind !== 'alias') return node;
    return anchors.get(node.name)?.findLast(({ from }) => from < node.from) ?? null;
  }

  function step(from: OutlineNode | null, key: Key, merges = 0): Step | undefined {
    const node = resolve(from);
    if (node?.kind === 'list') {
      const item = node.items[Number(key)];
      return item && { value: item.value, entry: undefined };
    }
    if (node?.kind !== 'map') return undefined;
    const own = entriesOf(node).get(String(key));
    if (own) return { value: own.value, entry: own };
    if (merges === MAX_MERGES) return undefined;
    for (const { key: name, value } of node.entries) {
      if (name.text !== '<<') continue;
      const merged = resolve(value);
      const sources = merged?.kind === 'list' ? merged.items.map((item) => item.value) : [merged];
      for (const source of sources) {
        const found = step(source, key, merges + 1);
        if (found) return found;
      }
    }
    return undefined;
  }

  return (from, key) => step(from, key);
}

/** What aliases may stand for: an alias means the last node before it that carries its anchor. */
function anchorsOf(root: OutlineNode | null): Map<string, OutlineNode[]> {
  const anchors = new Map<string, OutlineNode[]>();
  visitNodes(root, (node) => {
    if (node.anchor === undefined) return;
    const others = anchors.get(node.anchor);
    if (others) others.push(node);
    else anchors.set(node.anchor, [node]);
  });
  return anchors;
}

/** Every node, in the order of the text; without recursion, as nesting has no limit. */
export function visitNodes(root: OutlineNode | null, see: (node: OutlineNode) => void): void {
  const waiting: (OutlineNode | null)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!node) continue;
    see(node);
    const held = node.kind === 'map' ? node.entries : node.kind === 'list' ? node.items : [];
    for (const { value } of held.toReversed()) waiting.push(value);
  }
}
