import type { OutlineNode } from './outline-types.ts';
import { visitNodes } from './walk.ts';

const USUAL = 2;

/** Columns that a level of a block document is indented by; two where it does not say. */
export function stepOf(root: OutlineNode | null): number {
  let step: number | undefined;
  visitNodes(root, (node) => {
    if (step !== undefined || node.kind !== 'map' || node.flow) return;
    for (const { value } of node.entries) {
      if (value?.kind !== 'map' || value.flow) continue;
      step ??= value.column - node.column;
    }
  });
  return step !== undefined && step > 0 ? step : USUAL;
}
