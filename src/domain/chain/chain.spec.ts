import { describe, expect, test } from 'vitest';
import { BLOCK_SECONDS, blockRate, blocksToSeconds, secondsToBlocks } from './block-time.ts';
import { dseqTime } from './dseq.ts';
import {
  formatCountdown,
  formatDuration,
  formatDurationRange,
  spokenDuration,
} from './duration.ts';
import { estimatedClock, heightAt, heightClock, wholeHeight } from './height.ts';
import { perBlockFromHour, perBlockFromMonth, perHour, perMonth } from './prices.ts';

describe('prices', () => {
  test('one unit a block is 590.36 an hour and 431,249.6 a month', () => {
    expect(perHour('1')).toBe('590.357494260413250246');
    expect(perMonth('1')).toMatch(/^431249\.\d+$/);
  });

  test('prices keep fractions of a micro-unit', () => {
    expect(perHour('0.01')).toBe('5.903574942604132502');
    expect(perHour('0')).toBe('0');
  });

  test('an hourly ceiling never becomes a higher one', () => {
    expect(perBlockFromHour('3600')).toBe('6.098');
    expect(perBlockFromHour('1')).toBe('0.001693888888888888');
    expect(perBlockFromMonth('2629.7568')).toBe('0.006098');
  });
});

describe('a span of durations', () => {
  const DAY = 86_400;
  test.each([
    [9.2 * DAY, 14.9 * DAY, '9 to 14 d'],
    [9.2 * DAY, 9.9 * DAY, '9 d'],
    [20 * 3600, 2.5 * DAY, '20 h to 2 d'],
    [0, 59, '1 to 59 s'],
    [400 * DAY, 1e12, '1 to 100 y'],
  ])('%s to %s seconds is %s', (from, to, text) => {
    expect(formatDurationRange(from, to)).toBe(text);
  });
});

describe('block time', () => {
  test('blocks and seconds', () => {
    expect(blocksToSeconds('1000')).toBe('6098');
    expect(secondsToBlocks('6098')).toBe('1000');
    expect(secondsToBlocks('1', '3')).toBe('0.333333333333333333');
  });

  test.each([
    [
      'two readings',
      [
        ['1000', 0],
        ['1100', 600_000],
      ],
      '6',
    ],
    [
      'the widest pair of several, in any order',
      [
        ['1100', 650_000],
        ['1000', 0],
        ['1050', 300_000],
      ],
      '6.5',
    ],
    [
      'a fast simulator',
      [
        ['1000', 0],
        ['7000', 60_000],
      ],
      '0.01',
    ],
    ['one reading', [['1000', 0]], BLOCK_SECONDS],
    ['none', [], BLOCK_SECONDS],
    [
      'readings too close',
      [
        ['1000', 0],
        ['1009', 60_000],
      ],
      BLOCK_SECONDS,
    ],
    [
      'a height that fell',
      [
        ['1000', 0],
        ['900', 60_000],
      ],
      BLOCK_SECONDS,
    ],
    [
      'no time between',
      [
        ['1000', 0],
        ['2000', 0],
      ],
      BLOCK_SECONDS,
    ],
  ] as const)('measured from %s', (_, readings, expected) => {
    expect(blockRate(readings.map(([height, atMs]) => ({ height, atMs })))).toBe(expected);
  });
});

describe('height', () => {
  const clock = { height: '100', atMs: 1_000_000, blockSeconds: BLOCK_SECONDS, estimated: false };

  test.each([
    [60_980, '110'],
    [3_049, '100.5'],
    [-5_000, '100'],
  ])('%d ms later', (ms, height) => {
    expect(heightAt(clock, 1_000_000 + ms)).toEqual({
      height,
      blockSeconds: BLOCK_SECONDS,
      estimated: false,
    });
  });

  test('whole blocks', () => {
    expect(wholeHeight('100.999')).toBe('100');
  });

  test('a clock takes the pace from the blocks and the moment from its reader', () => {
    const blocks = [
      { height: '1100', atMs: 550_000 },
      { height: '1000', atMs: 0 },
    ];
    const set = heightClock(blocks, 7_000_000);
    expect(set).toEqual({ height: '1100', atMs: 7_000_000, blockSeconds: '5.5', estimated: false });
    expect(set && heightAt(set, 7_011_000).height).toBe('1102');
    expect(heightClock([], 0)).toBeNull();
  });

  test('without a block endpoint: the newest deployment numbered by time, marked as an estimate', () => {
    const now = 1_781_284_403_311;
    const deployments = [
      { dseq: '18204551', createdAt: '18204551' },
      { dseq: String(now - 609_800), createdAt: '18204000' },
      { dseq: String(now - 9_999_999), createdAt: '18201000' },
      { dseq: String(now - 5), createdAt: '0' },
      { dseq: String(now + 60_000), createdAt: '99' },
    ];
    const set = estimatedClock(deployments, now);
    expect(set && heightAt(set, now)).toEqual({
      height: '18204100',
      blockSeconds: BLOCK_SECONDS,
      estimated: true,
    });
    expect(estimatedClock(deployments.slice(0, 1), now)).toBeNull();
  });

  test.each([
    ['1781284403311', 1_781_284_403_311],
    ['1234567', null],
    ['0000000000001', null],
    ['9999999999999', null],
    ['178128440331a', null],
  ])('the time in dseq %s is %s', (dseq, ms) => {
    expect(dseqTime(dseq)).toBe(ms);
  });
});

describe('durations', () => {
  const day = 86_400;
  test.each([
    [1 * day + 18 * 3_600 + 59 * 60, '1 d 18 h', '1 day 18 hours'],
    [12 * day, '12 d', '12 days'],
    [9 * 3_600 + 12 * 60, '9 h 12 m', '9 hours 12 minutes'],
    [3_600, '1 h', '1 hour'],
    [252, '4 m 12 s', '4 minutes 12 seconds'],
    [59.9, '59 s', '59 seconds'],
    [0.4, '<1 s', 'less than a second'],
    [0, '0 s', 'no time'],
    [-5, '0 s', 'no time'],
    [400 * day, '1 y 35 d', '1 year 35 days'],
    [1e12, 'over 100 y', 'over 100 years'],
    [Number.POSITIVE_INFINITY, 'over 100 y', 'over 100 years'],
  ])('%d s is %s', (seconds, short, long) => {
    expect(formatDuration(seconds)).toBe(short);
    expect(spokenDuration(seconds)).toBe(long);
  });

  test.each([
    [252, '4:12'],
    [5.9, '0:05'],
    [-1, '0:00'],
    [3_723, '1:02:03'],
  ])('a countdown of %d s reads %s', (seconds, text) => {
    expect(formatCountdown(seconds)).toBe(text);
  });
});
