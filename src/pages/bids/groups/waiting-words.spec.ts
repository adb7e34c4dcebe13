import { describe, expect, test } from 'vitest';
import { groupOf } from '#pages/bids/testing/bids.fixture.ts';
import { demands, waitingFor } from './waiting-words.ts';

test.each([
  [null, 'usual'],
  [0, 'usual'],
  [59.9, 'usual'],
  [60, 'late'],
  [179, 'late'],
  [180, 'long'],
] as const)('a wait of %s seconds is %s', (seconds, waiting) => {
  expect(waitingFor(seconds)).toBe(waiting);
});

describe('what a group demands', () => {
  const terms = { currency: { kind: 'usd' }, aktUsd: null } as const;

  test('is nothing where its SDL is not known', () => {
    expect(demands(null, terms)).toEqual([]);
  });

  test('names price, auditors, attributes and GPUs', () => {
    const group = groupOf(1, 'web');
    const words = demands(
      {
        ...group,
        requirements: {
          attributes: [{ key: 'region', value: 'us-west' }],
          signedBy: { allOf: ['akash1aud'], anyOf: [] },
        },
        totals: { ...group.totals, gpu: 2, gpuModels: ['nvidia/h100'] },
      },
      terms,
    );
    expect(words).toEqual([
      expect.stringContaining('at most $5.904 an hour'),
      expect.stringContaining('one auditor'),
      expect.stringContaining('region = us-west'),
      expect.stringContaining('2 × GPU: nvidia/h100'),
    ]);
  });
});
