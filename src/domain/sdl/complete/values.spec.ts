import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/check.ts';
import { NO_MARKET } from '#domain/sdl/market-facts.ts';
import { WEB } from '#domain/sdl/spec-fixtures.ts';
import { completeSdl } from './complete.ts';
import { at, labels, taken, two, web } from './spec-complete.ts';
import { filledIn } from './template.ts';

describe('values', () => {
  it.each<[what: string, marked: string, words: string[]]>([
    ['versions', web('"2.0"', '‸'), ['2.0', '2.1']],
    ['versions in quotes', web('"2.0"', '"2.‸"'), ['2.0', '2.1']],
    ['a version whose quote is open', web('"2.0"', '"2‸'), ['2.0', '2.1']],
    ['currencies', web('denom: uact', 'denom: ‸'), ['uakt', 'uact']],
    ['protocols', web('as: 80', 'proto: ‸'), ['TCP', 'UDP', 'tcp', 'udp']],
    ['yes and no', web('global: true', 'global: ‸'), ['true', 'false']],
    [
      'classes of storage',
      two('class: beta3', 'class: ‸'),
      ['beta3', 'beta2', 'beta1', 'default', 'ram'],
    ],
    [
      'cases',
      two('[error, "502"]', '[error, ‸]'),
      ['error', 'timeout', '500', '502', '503', '504', '403', '404', '429', 'off'],
    ],
    ['sizes of memory', web('size: 512Mi', 'size: ‸'), ['512Mi', '1Gi', '2Gi', '4Gi', '8Gi']],
    ['sizes of a volume', web('size: 1Gi', 'size: ‸'), ['1Gi', '5Gi', '10Gi', '50Gi', '100Gi']],
    ['units for a number', web('size: 512Mi', 'size: 768‸'), ['768Mi', '768Gi', '768Ti']],
    ['a unit that is half there', web('size: 512Mi', 'size: 768M‸'), ['768Mi', '768Gi', '768Ti']],
    ['CPU', web('units: 0.5', 'units: ‸'), ['0.5', '1', '2', '4', '500m']],
    ['CPU for a number', web('units: 0.5', 'units: 3‸'), ['3', '3m']],
    ['kinds of TEE', 'services:\n  a:\n    params:\n      tee: ‸', ['cpu', 'cpu-gpu']],
    ['a port, when asked', web('port: 8080', 'port: ‸'), ['8080']],
  ])('offers %s', (_, marked, words) => {
    expect(labels(marked)).toEqual(words);
  });

  it.each<[what: string, marked: string]>([
    ['image tags', web('nginx:1.27 ', 'nginx:‸ ')],
    ['images', web('nginx:1.27 ', '‸ ')],
    ['comments', web('# the server', '# the ‸')],
    ['a variable', web('GREETING=hello', 'GREETING=‸')],
    ['the middle of a word', web('image: nginx', 'image: ng inx ‸')],
    ['a place that the language does not have', `${WEB}foo:\n  ‸`],
    ['a text of several lines', 'services:\n  web:\n    command:\n      - |\n        ‸'],
  ])('leaves %s alone', (_, marked) => {
    expect(labels(marked)).toEqual([]);
  });

  it('does not put numbers in the way of somebody who types one', () => {
    expect(labels(web('port: 8080', 'port: 8‸'), false)).toEqual([]);
    expect(labels(web('count: 1', 'count: ‸'), false)).toEqual([]);
  });

  it('puts quotes around what needs them, and takes the place of those that are there', () => {
    for (const there of ['‸', '"2.‸"', "'‸'", '"2‸']) {
      expect(taken(web('"2.0"', there), '2.1')).toBe(web('"2.0"', '"2.1"'));
    }
    expect(taken(two('[error, "502"]', '[error, ‸]'), '503')).toBe(two('"502"', '"503"'));
  });
});

describe('the market', () => {
  const gpus = (inner: string): string =>
    two('- { model: h100, ram: 80Gi, interface: sxm }', inner);

  it.each<[what: string, marked: string, offers: string[]]>([
    ['models, the most common first', gpus('- model: ‸'), ['rtx4090', 'a100', 't4']],
    ['memory of the model', gpus('- { model: a100, ram: ‸ }'), ['80Gi', '40Gi']],
    ['bus of the model', gpus('- { model: t4, interface: ‸ }'), ['pcie', 'sxm']],
    [
      'attributes',
      two('attributes: { region: us-west, tier: 1 }', 'attributes:\n        ‸'),
      ['region', 'tier'],
    ],
    ['regions, the most common first', web('us-west', '‸'), ['eu-west', 'us-west']],
    ['auditors', two('akash1auditor', '‸'), ['akash1auditor']],
  ])('offers %s', (_, marked, offers) => {
    expect(labels(marked)).toEqual(offers);
  });

  it('says how many providers have it, and at which price', () => {
    const { found } = at(gpus('- model: ‸'));
    expect(found.map(({ detail }) => detail)).toEqual([
      '7 providers · $0.35–0.55/h',
      '4 providers · $0.60–1.20/h',
      '2 providers',
    ]);
  });

  it('offers what the language knows where the market tells nothing', () => {
    const marked = gpus('- { model: a100, interface: ‸ }');
    const found = completeSdl(marked.replace('‸', ''), marked.indexOf('‸'), NO_MARKET);
    expect(found.map(({ label }) => label)).toEqual(['pcie', 'sxm']);
  });
});

describe('whole entries', () => {
  it('offers a document for an empty text, and the document has no problems', () => {
    const [first] = at('‸').found;
    expect(first?.label).toBe('SDL of a web service');
    expect(checkSdl(filledIn(first?.insert ?? '').replaceAll('${1}', 'web')).problems).toEqual([]);
  });

  it.each<[what: string, marked: string, offered: string[]]>([
    [
      'services',
      web('\nprofiles:', '  ‸\nprofiles:'),
      ['service on the web', 'service without ports'],
    ],
    [
      'profiles',
      web('  placement:', '    ‸\n  placement:'),
      ['compute profile', 'compute profile with a kept volume', 'compute profile with a GPU'],
    ],
    [
      'placements',
      web('\ndeployment:', '    ‸\ndeployment:'),
      ['placement anywhere', 'placement in a region'],
    ],
    [
      'ports',
      web('      - port', '      ‸\n      - port'),
      ['- port on the web', '- port open to the internet', '- port for another service'],
    ],
    [
      'ports after others',
      web('\nprofiles:', '      ‸\nprofiles:'),
      ['- port on the web', '- port open to the internet', '- port for another service'],
    ],
    [
      'destinations',
      web('          - global: true', '          ‸'),
      ['- global: true', '- service'],
    ],
    [
      'volumes',
      'profiles:\n  compute:\n    a:\n      resources:\n        storage:\n          ‸',
      ['attributes', 'name', 'size', '- volume', '- kept volume', '- shared memory'],
    ],
    [
      'rights',
      'services:\n  a:\n    params:\n      permissions:\n        read:\n          ‸',
      ['- deployment', '- logs', '- events'],
    ],
  ])('offers whole %s', (_, marked, offered) => {
    expect(labels(marked)).toEqual(offered);
  });

  it.each<[what: string, marked: string, label: string]>([
    ['service', web('\nprofiles:', '  ‸\nprofiles:'), 'service without ports'],
    ['profile', web('  placement:', '    ‸\n  placement:'), 'compute profile with a GPU'],
    ['placement', web('\ndeployment:', '    ‸\ndeployment:'), 'placement in a region'],
    ['port', web('\nprofiles:', '      ‸\nprofiles:'), '- port open to the internet'],
  ])('writes a %s that is right where it stands', (_, marked, label) => {
    const codes = checkSdl(taken(marked, label)).problems.map(({ code }) => code);
    expect(
      codes.filter(
        (code) =>
          !['unused-profile', 'unused-placement', 'service-not-deployed', 'missing-price'].includes(
            code,
          ),
      ),
    ).toEqual([]);
  });
});
