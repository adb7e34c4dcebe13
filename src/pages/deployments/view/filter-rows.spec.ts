import { describe, expect, test } from 'vitest';
import { deployment, rowsOf } from '#pages/deployments/rows/rows.fixture.ts';
import { countHealth, countStates, filterRows } from './filter-rows.ts';
import { DEFAULT_VIEW, type FleetView } from './fleet-view.ts';

const now = { height: 2000, blockSeconds: 6 };
const names = new Map([
  ['1', 'Shop front'],
  ['2', 'shop database'],
  ['3', 'old blog'],
]);
const rows = rowsOf(
  [
    deployment({ dseq: '1', funds: '100000' }),
    deployment({ dseq: '2', funds: '90000000' }),
    deployment({ dseq: '3', state: 'closed', leases: [] }),
    deployment({ dseq: '4', leases: [] }),
    deployment({ dseq: '5', funds: '1' }),
  ],
  { names },
);

const shown = (view: Partial<FleetView>, at: typeof now | null = now): string[] =>
  filterRows(rows, { ...DEFAULT_VIEW, ...view }, at).map(({ dseq }) => dseq);

describe('what a view leaves over', () => {
  test.each<[string, Partial<FleetView>, string[]]>([
    ['active ones at first', {}, ['1', '2', '4', '5']],
    ['closed ones', { state: 'closed' }, ['3']],
    ['all', { state: 'all' }, ['1', '2', '3', '4', '5']],
    ['each word somewhere, whatever its case', { search: ' SHOP  data ' }, ['2']],
    ['a dseq', { search: '4' }, ['4']],
    ['a provider', { search: 'akash1p.example' }, ['1', '2', '5']],
    ['health', { health: 'no-lease' }, ['4']],
    ['runway below, out of funds included', { runway: '1d' }, ['1', '5']],
    ['nothing', { search: 'nowhere' }, []],
  ])('%s', (_, view, expected) => {
    expect(shown(view)).toEqual(expected);
  });

  test('no runway is known without a height', () => {
    expect(shown({ runway: '30d' }, null)).toEqual([]);
  });
});

test('counts', () => {
  expect(countStates(rows)).toEqual({ active: 4, closed: 1, all: 5 });
  expect(countHealth(rows)).toEqual(
    new Map([
      ['unread', 2],
      ['no-lease', 1],
      ['out-of-funds', 1],
    ]),
  );
});
