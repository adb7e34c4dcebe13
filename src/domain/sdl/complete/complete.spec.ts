import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/check.ts';
import { TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { MARKET } from '#domain/sdl/spec-market.ts';
import { completeSdl } from './complete.ts';
import { at, labels, taken, two, web } from './spec-complete.ts';

describe('keys', () => {
  it.each<[where: string, marked: string, keys: string[]]>([
    ['at the top', `${WEB}‸`, ['endpoints', 'include', 'reclamation']],
    ['half typed at the top', `${WEB}recl‸`, ['endpoints', 'include', 'reclamation']],
    [
      'of a service',
      web('    expose:', '    ‸\n    expose:'),
      ['args', 'command', 'credentials', 'dependencies', 'params'],
    ],
    [
      'of a service, half typed',
      web('    expose:', '    comm‸\n    expose:'),
      ['args', 'command', 'credentials', 'dependencies', 'params'],
    ],
    ['of a port', web('as: 80\n', 'as: 80\n        ‸\n'), ['http_options', 'proto']],
    [
      'of a port after its dash',
      'services:\n  web:\n    expose:\n      - ‸',
      ['accept', 'as', 'http_options', 'port', 'proto', 'to'],
    ],
    ['of an empty map, by indentation', 'profiles:\n  ‸', ['compute', 'placement']],
    [
      'in braces',
      two('{ units: 250m, attributes', '{ ‸attributes').replace('‸attributes', '‸, attributes'),
      ['units'],
    ],
    [
      'in braces that are open',
      'profiles:\n  placement:\n    a:\n      pricing:\n        web: { denom: uact, ‸\n',
      ['amount'],
    ],
    ['of a volume', two('- size: 512Mi', '- size: 512Mi\n            ‸'), ['attributes', 'name']],
    [
      'where a key is renamed',
      web('image: nginx', 'im‸: nginx'),
      ['args', 'command', 'credentials', 'dependencies', 'image', 'params'],
    ],
  ])('offers those that are missing %s', (_, marked, keys) => {
    expect(labels(marked)).toEqual(keys);
  });

  it.each<[what: string, marked: string, label: string, expected: string]>([
    ['a scalar', 'services:\n  web:\n    im‸', 'image', 'services:\n  web:\n    image: '],
    ['a list', 'services:\n  web:\n    ‸', 'expose', 'services:\n  web:\n    expose:\n      - '],
    [
      'a map with one key',
      'profiles:\n  compute:\n    a:\n      resources:\n        ‸',
      'memory',
      'profiles:\n  compute:\n    a:\n      resources:\n        memory:\n          size: 512Mi',
    ],
    [
      'a whole branch',
      'profiles:\n  compute:\n    a:\n      ‸',
      'resources',
      'profiles:\n  compute:\n    a:\n      resources:\n        cpu:\n          units: 0.5\n        memory:\n          size: 512Mi\n        storage:\n          size: 1Gi',
    ],
    [
      'a wide document',
      'services:\n    web:\n        ‸',
      'credentials',
      'services:\n    web:\n        credentials:\n            host: ghcr.io\n            username: me\n            password: a-read-only-token',
    ],
    [
      'braces',
      'deployment: { web: { dc: { ‸ } } }',
      'profile',
      'deployment: { web: { dc: { profile:  } } }',
    ],
    [
      'a key with a colon',
      'services:\n  web:\n    im‸: x',
      'image',
      'services:\n  web:\n    image: x',
    ],
  ])('writes %s', (_, marked, label, expected) => {
    expect(taken(marked, label)).toBe(expected);
  });

  it('says which are required, and explains each', () => {
    const { found } = at('services:\n  web:\n    ‸');
    const image = found.find(({ label }) => label === 'image');
    expect(image).toMatchObject({ detail: 'required', again: false });
    for (const { documentation } of found) expect(documentation).toContain('**Type:**');
  });
});

describe('names', () => {
  const half = two('deployment:', 'deployment:\n  ‸');
  it.each<[what: string, marked: string, names: string[]]>([
    ['services to connect to', two('service: api', 'service: ‸'), ['api', 'model']],
    [
      'profiles to deploy with, the own first',
      two('{ profile: front', '{ profile: ‸'),
      ['small', 'front', 'big'],
    ],
    ['endpoints', two('ip: front-ip', 'ip: ‸'), ['front-ip']],
    ['volumes to mount', two('data: { mount: /data }', '‸'), ['data', 'mounted volume']],
    [
      'placements of a service',
      two('  model:\n    gpu-hall:', '  model:\n    ‸:'),
      ['west', 'gpu-hall'],
    ],
    [
      'profiles without a price',
      two('        small: { denom: uact, amount: 500 }\n', '        ‸\n'),
      ['small', 'big', 'price of a profile'],
    ],
    [
      'services that are not deployed',
      two('  db:\n    west: { profile: small, count: 1 }\n', '  ‸\n'),
      ['db', 'deployed service'],
    ],
    [
      'profiles that are not defined',
      two('    big:\n      resources:', '    ‸:\n      resources:'),
      ['big'],
    ],
    [
      'placements that are not defined',
      two('    west:\n      attributes', '    ‸:\n      attributes'),
      ['west'],
    ],
    [
      'endpoints that are not defined',
      two('  front-ip:\n    kind: ip', '  ‸'),
      ['front-ip', 'leased IP address'],
    ],
    ['the volume that a service mounts', two('name: data', 'name: ‸'), ['data']],
  ])('offers %s', (_, marked, names) => {
    expect(labels(marked)).toEqual(names);
  });

  it('offers no service twice', () => {
    expect(labels(half)).toEqual(['deployed service']);
  });

  it('writes the entry that a name needs', () => {
    expect(
      taken(two('        small: { denom: uact, amount: 500 }\n', '        ‸\n'), 'small'),
    ).toContain('        small:\n          denom: uact\n          amount: 10000\n');
    const undeployed = web('  web:\n    anywhere:\n      profile: web\n      count: 1', '  ‸');
    expect(checkSdl(taken(undeployed, 'web')).problems).toEqual([]);
  });
});

it('never throws, and replaces only what is on the line of the cursor', () => {
  const bits = fc.constantFrom(
    '{',
    '}',
    '[',
    '"',
    "'",
    ': ',
    '- ',
    '\n',
    '  ',
    '#',
    '&a ',
    '*a',
    '|',
    ',',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(WEB, TWO_GROUPS),
      fc.nat(),
      fc.nat(8),
      bits,
      (base, seed, cut, bit) => {
        const offset = seed % base.length;
        const text = base.slice(0, offset) + bit + base.slice(offset + cut);
        const cursor = offset + bit.length;
        for (const { replace, insert } of completeSdl(text, cursor, MARKET)) {
          expect(replace.from).toBeLessThanOrEqual(cursor);
          expect(replace.to).toBeGreaterThanOrEqual(cursor);
          expect(text.slice(replace.from, replace.to)).not.toMatch(/[\r\n]/);
          expect(insert).not.toBe('');
        }
      },
    ),
    { numRuns: 1000 },
  );
});
