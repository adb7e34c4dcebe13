import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import { outlineOf } from '#domain/sdl/outline/outline.ts';
import { stepperOf } from '#domain/sdl/outline/walk.ts';
import type { Path } from './path.ts';

type Offsets = readonly [from: number, to: number];

/**
 * Finds where the value at a path is written. A scalar is marked itself, a collection by the key
 * that holds it; a place that does not exist by its nearest ancestor that does.
 */
export type Places = (path: Path, mark: 'value' | 'key') => Offsets;

export function placesOf(text: string): Places {
  const root = outlineOf(text);
  const stepInto = stepperOf(root);
  const start = firstLine(text, inkOf(root) ?? [Math.max(0, text.search(/\S/)), text.length]);

  return function find(path, mark) {
    let node = root;
    let best = start;
    for (const [index, key] of path.entries()) {
      const step = stepInto(node, key);
      if (!step) return best;
      node = step.value;
      const keyInk = inkOf(step.entry?.key ?? null);
      const scalar = node && node.kind !== 'map' && node.kind !== 'list' ? inkOf(node) : undefined;
      const wantsKey = index === path.length - 1 && mark === 'key';
      const marked = wantsKey ? keyInk : (scalar ?? keyInk);
      const whole = inkOf(node);
      best = marked ?? (whole ? firstLine(text, whole) : best);
    }
    return best;
  };
}

function inkOf(node: OutlineNode | null): Offsets | undefined {
  return node && node.to > node.from ? [node.from, node.to] : undefined;
}

function firstLine(text: string, [from, to]: Offsets): Offsets {
  const end = text.slice(from, to).search(/[\r\n]/);
  return [from, end <= 0 ? to : from + end];
}
