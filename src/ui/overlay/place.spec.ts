import { describe, expect, it } from 'vitest';
import { place } from './place.ts';

const viewport = { width: 400, height: 300 };
const box = { width: 100, height: 40 };

describe('place', () => {
  it.each([
    ['below and centred', { left: 150, top: 50, width: 40, height: 20 }, { left: 120, top: 76 }],
    [
      'above at the bottom edge',
      { left: 150, top: 270, width: 40, height: 20 },
      { left: 120, top: 224 },
    ],
    ['inside at the left edge', { left: 0, top: 50, width: 20, height: 20 }, { left: 8, top: 76 }],
    [
      'inside at the right edge',
      { left: 380, top: 50, width: 20, height: 20 },
      { left: 292, top: 76 },
    ],
  ])('%s', (_case, anchor, expected) => {
    expect(place(anchor, box, viewport)).toEqual(expected);
  });

  it.each([
    ['start', 150],
    ['end', 90],
  ] as const)('aligns at the %s', (align, left) => {
    const anchor = { left: 150, top: 50, width: 40, height: 20 };
    expect(place(anchor, box, viewport, align).left).toBe(left);
  });

  it('stays below where neither side has room', () => {
    const anchor = { left: 0, top: 20, width: 10, height: 270 };
    expect(place(anchor, box, viewport).top).toBe(296);
  });
});
