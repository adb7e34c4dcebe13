import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Alias, Node, Pair, YAMLMap } from 'yaml';
import type { Path } from './path.ts';

type Offsets = readonly [from: number, to: number];

/**
 * Finds where the value at a path is written. A scalar is marked itself, a collection by the key
 * that holds it; a place that does not exist by its nearest ancestor that does.
 */
export type Places = (path: Path, mark: 'value' | 'key') => Offsets;

/** The parser with ranges; it reads what js-yaml reads, and half-broken text as far as it goes. */
export function placesOf(text: string): Places {
  const document = parseTree(text);
  const targets = document ? targetsOf(document) : new Map<Alias, Node>();
  const root = rangeOf(document?.contents) ?? [Math.max(0, text.search(/\S/)), text.length];
  const start = firstLine(text, root);

  return function find(path, mark) {
    let node: Node | null = document?.contents ?? null;
    let best = start;
    for (const [index, key] of path.entries()) {
      const step = stepInto(targets, node, key);
      if (!step) return best;
      node = step.value;
      const scalar = isCollection(node) ? undefined : rangeOf(node);
      const marked = index === path.length - 1 && mark === 'key' ? step.key : (scalar ?? step.key);
      best = marked ?? (node && hasInk(node.range) ? firstLine(text, inkOf(node.range)) : best);
    }
    return best;
  };
}

type Tree = ReturnType<typeof parseDocument>;

function parseTree(text: string): Tree | undefined {
  try {
    return parseDocument(text, {
      uniqueKeys: false,
      strict: false,
      logLevel: 'silent',
    });
  } catch {
    // Only absurd nesting gets here; the problem is then shown at the start of the text.
    return undefined;
  }
}

type Targets = Map<Alias, Node>;

/** What each alias stands for: the last node before it that carries its anchor. */
function targetsOf(document: Tree): Targets {
  const anchors = new Map<string, Node>();
  const targets: Targets = new Map();
  visit(document, {
    Alias(_, alias) {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
    },
    Value(_, node) {
      if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

type Step = { value: Node | null; key: Offsets | undefined };

/** Merges within merges that are followed; a map can even merge itself. */
const MAX_MERGES = 20;

function stepInto(
  targets: Targets,
  from: Node | null,
  key: string | number,
  merges = 0,
): Step | undefined {
  const node = isAlias(from) ? (targets.get(from) ?? null) : from;
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return item === undefined ? undefined : { value: asNode(item), key: undefined };
  }
  if (!isMap(node)) return undefined;
  const own = pairsOf(node).get(String(key));
  if (own) return { value: asNode(own.value), key: rangeOf(own.key) };
  if (merges === MAX_MERGES) return undefined;
  for (const pair of node.items) {
    if (keyText(pair) !== '<<') continue;
    const merged = asNode(pair.value);
    const sources = isSeq(merged) ? merged.items.map(asNode) : [merged];
    for (const source of sources) {
      const step = source && stepInto(targets, source, key, merges + 1);
      if (step) return step;
    }
  }
  return undefined;
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The entries of a map by key, found once: a large text has many problems in one map. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  const found = new Map<string, Pair>();
  for (const pair of map.items) {
    const text = keyText(pair);
    if (text !== undefined) found.set(text, pair);
  }
  pairs.set(map, found);
  return found;
}

function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function asNode(value: unknown): Node | null {
  return isScalar(value) || isAlias(value) || isCollection(value) ? value : null;
}

function rangeOf(value: unknown): Offsets | undefined {
  const node = asNode(value);
  return node && hasInk(node.range) ? inkOf(node.range) : undefined;
}

type NodeRange = readonly [number, number, number] | null | undefined;

function hasInk(range: NodeRange): range is readonly [number, number, number] {
  return Array.isArray(range) && range[1] > range[0];
}

function inkOf(range: readonly [number, number, number]): Offsets {
  return [range[0], range[1]];
}

function firstLine(text: string, [from, to]: Offsets): Offsets {
  const end = text.slice(from, to).search(/[\r\n]/);
  return [from, end <= 0 ? to : from + end];
}
