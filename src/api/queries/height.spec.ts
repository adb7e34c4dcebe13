import { describe, expect, test } from 'vitest';
import { heightAt } from '#domain/chain/height.ts';
import { addReading, measure, type MeasuredHeight } from './height.ts';

const START = Date.UTC(2026, 10, 21);

/** Blocks as the endpoint answers: newest first, each with the chain's own time. */
const blocks = (newest: number, count: number, secondsEach: number, chainNow = START) =>
  Array.from({ length: count }, (_, i) => ({
    height: String(newest - i),
    atMs: chainNow - i * secondsEach * 1000,
  }));

const pace = (measured: MeasuredHeight | null) => Number(measured?.clock.blockSeconds);

describe('the pace of the chain', () => {
  test('comes from timestamps at first, and the clock starts at the newest block', () => {
    const measured = measure(null, blocks(1000, 20, 5.9), START);
    expect(pace(measured)).toBeCloseTo(5.9, 3);
    expect(heightAt(measured!.clock, START + 5900).height).toBe('1001');
  });

  test('is what passes here once ten blocks have, whatever the chain’s clock says', () => {
    let measured = measure(null, blocks(1000, 20, 6.098), START);
    measured = measure(measured, blocks(1100, 1, 6.098), START + 10_000);
    expect(pace(measured)).toBeCloseTo(0.1, 3);
    measured = measure(measured, blocks(1400, 1, 6.098), START + 40_000);
    expect(pace(measured)).toBeCloseTo(0.1, 3);
  });

  test('keeps the first pace while too few blocks have passed', () => {
    const first = measure(null, blocks(1000, 20, 5.9), START);
    const second = measure(first, blocks(1005, 1, 5.9), START + 30_000);
    expect(pace(second)).toBeCloseTo(5.9, 3);
    expect(second!.clock).toMatchObject({ height: '1005', atMs: START + 30_000 });
  });

  test('no blocks say nothing', () => {
    expect(measure(null, [], START)).toBeNull();
  });
});

describe('readings', () => {
  const at = (seconds: number, height: number) => ({
    height: String(height),
    atMs: START + seconds * 1000,
  });
  const steady = [at(0, 1000), at(60, 1010), at(90, 1015)];

  test.each([
    ['the same pace', at(120, 1020), 4],
    ['a hiccup of the indexer', at(120, 1015), 4],
    ['a chain that went back', at(120, 900), 1],
    ['a clock that was moved by a day', at(120, 15_000), 1],
    ['a clock here that went back', at(-5, 1016), 1],
  ])('%s', (_, next, kept) => {
    const readings = addReading(steady, next);
    expect(readings).toHaveLength(kept);
    expect(readings.at(-1)).toEqual(next);
  });

  test('stay bounded', () => {
    let readings = [at(0, 1000)];
    for (let i = 1; i < 200; i += 1) readings = addReading(readings, at(i * 30, 1000 + i * 5));
    expect(readings.length).toBeLessThan(30);
  });
});
