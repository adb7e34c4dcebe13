import { expect, test } from 'vitest';
import { isCrossSite, parseHosts, refusal } from './host-check.ts';

test.each([
  ['localhost:3000'],
  ['127.0.0.1:3000'],
  ['[::1]:3000'],
  ['LOCALHOST'],
  ['berth.localhost:3000'],
])('serves %s', (host) => {
  expect(refusal({ host })).toBeNull();
  expect(refusal({ host, origin: `http://${host}` })).toBeNull();
});

test.each([
  [undefined],
  [''],
  ['evil.example'],
  ['localhost.evil.example'],
  ['127.0.0.1.evil.example:3000'],
  ['127.0.0.1@evil.example'],
  ['192.168.0.2:3000'],
  ['0.0.0.0:3000'],
])('refuses Host %s', (host) => {
  expect(refusal({ host })).toMatch(/Host/);
});

test.each([['http://evil.example'], ['http://localhost:4000'], ['null'], ['not a url']])(
  'refuses Origin %s',
  (origin) => {
    expect(refusal({ host: 'localhost:3000', origin })).toMatch(/origins/);
  },
);

test('a configured name is served, under its own origin only', () => {
  const hosts = parseHosts(' berth.lan, ,Other.lan');
  expect(hosts).toEqual(['berth.lan', 'other.lan']);
  expect(refusal({ host: 'berth.lan:3000', origin: 'http://berth.lan:3000' }, hosts)).toBeNull();
  expect(refusal({ host: 'third.lan' }, hosts)).not.toBeNull();
});

test('only requests made by another site are cross-site', () => {
  const sites = ['same-origin', 'none', 'same-site', 'cross-site'] as const;
  expect(sites.filter((site) => isCrossSite({ 'sec-fetch-site': site }))).toEqual([
    'same-site',
    'cross-site',
  ]);
  expect(isCrossSite({})).toBe(false);
});
