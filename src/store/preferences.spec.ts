import { expect, test } from 'vitest';
import { parsePreferences, tablePreferences } from './preferences.ts';
import { randomId } from './random-id.ts';
import { resolveTheme } from './theme.ts';

test.each([null, 7, 'x', [], {}, { currency: 1, tables: [], views: [{}] }])(
  '%j reads as the defaults',
  (json) => {
    const read = parsePreferences(json);
    expect(read).toEqual({
      currency: { kind: 'usd' },
      density: 'comfortable',
      tables: {},
      views: [],
    });
    expect(tablePreferences(read, 'fleet')).toEqual({ hidden: [], density: 'comfortable' });
  },
);

test('a table without a density of its own has the general one', () => {
  const tables = { fleet: { hidden: ['cost'], density: 'comfortable' } };
  const read = parsePreferences({ density: 'compact', tables });
  expect(tablePreferences(read, 'fleet').density).toBe('comfortable');
  expect(tablePreferences(read, 'bids')).toEqual({ hidden: [], density: 'compact' });
});

test('a fiat needs a rate that is a decimal', () => {
  const fiat = { kind: 'fiat', code: 'EUR', perUsd: '0.92' };
  expect(parsePreferences({ currency: fiat }).currency).toEqual(fiat);
  expect(parsePreferences({ currency: { ...fiat, perUsd: '1e9' } }).currency.kind).toBe('usd');
});

test.each([
  ['system', true, 'dark'],
  ['system', false, 'light'],
  ['light', true, 'light'],
  ['dark', false, 'dark'],
] as const)('theme %s on a device that prefers dark: %s is %s', (theme, dark, drawn) => {
  expect(resolveTheme(theme, dark)).toBe(drawn);
});

test('ids are version 4 UUIDs and differ', () => {
  const ids = Array.from({ length: 50 }, randomId);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(new Set(ids).size).toBe(ids.length);
});
