import { describe, expect, it } from 'vitest';
import { menuTarget } from './menu-keys.ts';

const labels = ['Add funds', 'Auto top-up', 'Close'];

describe('menuTarget', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', -1, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 0, 1],
    ['A', 1, 0],
    ['c', 0, 2],
    ['z', 0, null],
    ['Enter', 0, null],
    [' ', 0, null],
  ])('%s from %i goes to %s', (key, at, expected) => {
    expect(menuTarget(key, labels, at)).toBe(expected);
  });

  it('moves nowhere in an empty menu', () => {
    expect(menuTarget('ArrowDown', [], -1)).toBeNull();
  });
});
