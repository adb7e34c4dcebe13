import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_MARKET } from '#domain/sdl/market-facts.ts';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { MARKET } from '#domain/sdl/spec-market.ts';
import { hoverSdl } from './hover.ts';

/** The hover over the first character after `‸`. */
function over(marked: string, market = MARKET): string {
  const offset = marked.indexOf('‸');
  return hoverSdl(marked.replace('‸', ''), offset, market)?.text ?? '';
}

const web = (from: string, to: string): string => edited(WEB, from, to);
const two = (from: string, to: string): string => edited(TWO_GROUPS, from, to);

describe('hover', () => {
  it.each<[what: string, marked: string, parts: string[]]>([
    [
      'a key',
      web('image:', 'im‸age:'),
      ['**image**', 'Container image with its tag.', '**Type:** text', '```yaml\nnginx:1.27\n```'],
    ],
    [
      'limits',
      web('port: 8080', '‸port: 8080'),
      ['**Limits:** 1 to 65535', '**Type:** whole number'],
    ],
    [
      'limits that only the network has',
      web('size: 512Mi', '‸size: 512Mi'),
      ['**Limits:** 1Mi to 2Ti'],
    ],
    [
      'a default',
      two('proto: udp', '‸proto: udp'),
      ['**Default:** `TCP`', '**Allowed:** `TCP`, `UDP`'],
    ],
    ['alternatives', web('units: 0.5', '‸units: 0.5'), ['**Type:** text or number']],
    [
      'an example of several lines',
      web('expose:', '‸expose:'),
      ['- port: 80\n  as: 80\n  to:\n    - global: true'],
    ],
    [
      'a word',
      web('denom: uact', 'denom: ‸uact'),
      ['**uact**: Millionths of a dollar', '**Type:** text'],
    ],
    ['a class of storage', two('class: beta3', 'class: be‸ta3'), ['**beta3**: NVMe']],
    [
      'a profile by name',
      web('profile: web', 'profile: ‸web'),
      ['**web**: compute profile with 0.5 CPU, 512Mi memory.'],
    ],
    [
      'a service by name',
      two('service: api', 'service: ‸api'),
      ['**api**: service that runs ghcr.io/example/api:3.'],
    ],
    ['an endpoint by name', two('ip: front-ip', 'ip: ‸front-ip'), ['leased IP address']],
    ['a GPU model', two('model: a100', 'model: ‸a100'), ['**a100**: 4 providers · $0.60–1.20/h']],
    [
      'a GPU model nobody has',
      two('model: h100', 'model: ‸h100'),
      ['no provider offers this model now'],
    ],
    ['a region', web('us-west', '‸us-west'), ['**us-west**: 3 providers with this value.']],
    ['an auditor', two('akash1auditor', '‸akash1auditor'), ['signed attributes of 6 providers']],
    [
      'a name of the author',
      web('  anywhere:\n      attributes', '  ‸anywhere:\n      attributes'),
      ['**anywhere** (placement)'],
    ],
    ['a service', web('  web:\n    image', '  ‸web:\n    image'), ['**web** (service)']],
    [
      'an item of a list',
      two('[error, "502"]', '[‸error, "502"]'),
      ['**error**: The replica could not be reached.'],
    ],
  ])('explains %s', (_, marked, parts) => {
    for (const part of parts) expect(over(marked)).toContain(part);
  });

  it.each<[what: string, marked: string]>([
    ['a comment', web('# the server', '# ‸the server')],
    ['a space', web('image: nginx', 'image:‸ nginx')],
    ['an unknown key', web('image:', '‸imag:')],
    ['nothing', '‸'],
  ])('is silent over %s', (_, marked) => {
    expect(over(marked)).toBe('');
  });

  it('says nothing of a market that nobody told of', () => {
    expect(over(two('model: h100', 'model: ‸h100'), NO_MARKET)).not.toContain('no provider');
  });

  it('marks the word that it explains', () => {
    expect(hoverSdl('version: "2.0"', 1, MARKET)?.range).toEqual({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 8,
    });
  });

  it('explains every key and value of a document without problems', () => {
    for (const match of TWO_GROUPS.matchAll(/[\w-]+(?=:\s)/g)) {
      expect(hoverSdl(TWO_GROUPS, match.index, MARKET), match[0]).not.toBeNull();
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(WEB, TWO_GROUPS), fc.nat(), fc.string(), (base, seed, more) => {
        const at = seed % base.length;
        hoverSdl(base.slice(0, at) + more + base.slice(at), at, MARKET);
      }),
    );
  });
});
