import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEALTH_KINDS } from '#pages/deployments/rows/row-health.ts';
import {
  DEFAULT_VIEW,
  isFiltered,
  readView,
  RUNWAY_HOURS,
  sortBy,
  SORT_KEYS,
  STATES,
  withoutFilters,
  writeView,
  type FleetView,
  type RunwayLimit,
} from './fleet-view.ts';

const read = (url: string): FleetView => readView(new URLSearchParams(url));

const views = fc.record({
  search: fc.string(),
  state: fc.constantFrom(...STATES),
  health: fc.option(fc.constantFrom(...HEALTH_KINDS)),
  runway: fc.option(fc.constantFrom(...(Object.keys(RUNWAY_HOURS) as RunwayLimit[]))),
  sort: fc.uniqueArray(fc.record({ key: fc.constantFrom(...SORT_KEYS), desc: fc.boolean() }), {
    selector: ({ key }) => key,
    minLength: 1,
  }),
});

describe('the view in the URL', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(writeView(view).toString())).toEqual(view);
      }),
    );
  });

  test('defaults are left out', () => {
    expect(writeView(DEFAULT_VIEW).toString()).toBe('');
    expect(writeView({ ...DEFAULT_VIEW, state: 'all', search: 'a b' }).toString()).toBe(
      'q=a+b&state=all',
    );
  });

  test.each([
    'state=gone',
    'health=fine',
    'runway=soon',
    'sort=-,size',
    'sort=',
    'runway=toString',
  ])('%s says nothing', (url) => {
    expect(read(url)).toEqual(DEFAULT_VIEW);
  });

  test('a column counts once in an order', () => {
    expect(read('sort=-cost,name,cost').sort).toEqual([
      { key: 'cost', desc: true },
      { key: 'name', desc: false },
    ]);
  });
});

test('clearing filters keeps state and order', () => {
  const view = read('q=web&state=all&health=silent&runway=1d&sort=name');
  expect(isFiltered(view)).toBe(true);
  expect(writeView(withoutFilters(view)).toString()).toBe('state=all&sort=name');
});

describe('sorting by a column', () => {
  const byCost = [{ key: 'cost' as const, desc: true }];

  test('begins dear things at the top and names at their beginning', () => {
    expect(sortBy([], 'cost', false)).toEqual(byCost);
    expect(sortBy(byCost, 'name', false)).toEqual([{ key: 'name', desc: false }]);
  });

  test('turns round on the second click', () => {
    expect(sortBy(byCost, 'cost', false)).toEqual([{ key: 'cost', desc: false }]);
  });

  test('with Shift keeps what was sorted by before', () => {
    const both = sortBy(byCost, 'name', true);
    expect(both).toEqual([...byCost, { key: 'name', desc: false }]);
    expect(sortBy(both, 'cost', true)[0]).toEqual({ key: 'cost', desc: false });
  });
});
