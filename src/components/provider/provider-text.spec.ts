import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { provider as schema, type Provider } from '#api/contract/providers.ts';
import { formatUptime, providerRegion, providerTitle, shortAddress } from './provider-text.ts';

const address = 'akash15tl6v6gd0nte0syyxnv57zmmspgju4c3xfmdhk';
const provider = (given: Partial<Provider>): Provider =>
  v.parse(schema, { owner: address, ...given });

describe('a provider by name', () => {
  test.each([
    [{ hostUri: 'https://provider.hurricane.akash.pub:8443', name: 'H' }, 'hurricane.akash.pub'],
    [{ hostUri: '', name: 'Hurricane' }, 'Hurricane'],
    [{ hostUri: '', name: null }, 'akash15tl…mdhk'],
  ])('%j', (given, title) => {
    expect(providerTitle(address, provider(given))).toBe(title);
  });

  test('unknown', () => {
    expect(providerTitle(address, null)).toBe('akash15tl…mdhk');
    expect(shortAddress('akash1short')).toBe('akash1short');
    expect(providerRegion(null)).toBeNull();
  });

  test.each([
    [{ locationRegion: 'us-west', ipRegionCode: 'CA' }, 'us-west'],
    [{ locationRegion: null, ipRegionCode: 'CA' }, 'CA'],
    [{ locationRegion: '', ipRegionCode: '', ipCountryCode: 'US' }, 'US'],
    [{}, null],
  ])('stands in %j', (given, region) => {
    expect(providerRegion(provider(given))).toBe(region);
  });
});

test.each([
  [1, '100.00 %'],
  [0.99999, '99.99 %'],
  [0.9998, '99.98 %'],
  [0.969, '96.90 %'],
  [0, '0.00 %'],
])('an uptime of %d reads %s', (share, text) => {
  expect(formatUptime(share)).toBe(text);
});
