import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testSim } from '#sim/testing/test-sim.ts';
import { AUDITORS } from '#sim/market/make-provider.ts';
import { relaxations } from './relax.ts';
import { screeningRequest, type ScreenedGroup } from './request.ts';
import { groupsOf, sdlWith } from './screening.fixture.ts';

const ZONE = 'Europe/Berlin';
const world = testSim().world('market');

async function able(group: ScreenedGroup): Promise<string[]> {
  const body = screeningRequest(group, ZONE);
  const { status, json, text } = await world.ask('POST', '/v1/bid-screening', { body });
  if (status !== 200) throw new Error(text);
  return (json as { data?: unknown; providers: { owner: string }[] }).providers.map(
    ({ owner }) => owner,
  );
}

const only = (sdl: string): ScreenedGroup => groupsOf(sdl)[0]!;

const H100_SXM =
  '{ units: 2, attributes: { vendor: { nvidia: [{ model: h100, interface: sxm }] } } }';

describe('the question', () => {
  test('is the same for what differs in names, images and variables only', () => {
    const text = sdlWith({});
    const other = text.replace('image: app:1', 'image: other:2\n    env: [A=b]');
    const renamed = other.replaceAll('app', 'srv').replaceAll('there', 'somewhere');
    expect(screeningRequest(only(renamed), ZONE)).toEqual(screeningRequest(only(text), ZONE));
  });

  test('rounds a price up to the whole number that the endpoint takes', () => {
    const priced = (amount: string) => {
      const group = only(sdlWith({}));
      const resources = group.resources.map((unit) => ({
        ...unit,
        price: { denom: 'uact', amount },
      }));
      return screeningRequest({ ...group, resources }, ZONE).resources[0]!.price.amount;
    };
    expect(['300.5', '7', '0.000001', '1e9', '-4'].map(priced)).toEqual([
      '301',
      '7',
      '1',
      '0',
      '0',
    ]);
  });

  test('names GPUs and classes of storage as the chain does', () => {
    const sdl = sdlWith({ gpu: H100_SXM }).replace(
      'storage: { size: 1Gi }',
      'storage: [{ name: data, size: 2Gi, attributes: { persistent: true, class: beta3 } }]',
    );
    const sdlWithMount = sdl.replace(
      'image: app:1',
      'image: app:1\n    params: { storage: { data: { mount: /data } } }',
    );
    const { resource } = screeningRequest(only(sdlWithMount), ZONE).resources[0]!;
    expect(resource.gpu).toEqual({
      units: { val: '2' },
      attributes: [{ key: 'vendor/nvidia/model/h100/interface/sxm', value: 'true' }],
    });
    expect(resource.storage[0]!.attributes).toEqual([
      { key: 'class', value: 'beta3' },
      { key: 'persistent', value: 'true' },
    ]);
  });
});

describe('relaxations', () => {
  const words = (wish: Parameters<typeof sdlWith>[0]) =>
    relaxations(only(sdlWith(wish))).map((one) => one.words);

  test('leave out one wish for a provider each, then loosen what is asked of it', () => {
    const placement = `attributes: { location-region: eu-west, feat-endpoint-ip: true }
      signedBy: { anyOf: ["${AUDITORS.basin}"] }`;
    expect(words({ placement, gpu: H100_SXM })).toEqual([
      'without feat-endpoint-ip',
      'without region eu-west',
      'without the auditor',
      'without interface sxm',
      'with any GPU model',
      'at twice the maximum price',
    ]);
    expect(words({})).toEqual([
      'at twice the maximum price',
      'with half the memory',
      'with half the CPU',
      'with half the storage',
    ]);
  });

  test('never ask for a provider fewer than there are', async () => {
    const group = fc.record({
      placement: fc
        .record({
          attributes: fc.subarray([
            'location-region: eu-west',
            'tier: datacenter',
            'country: US',
            'feat-persistent-storage: true',
          ]),
          signedBy: fc.subarray(Object.values(AUDITORS)),
          all: fc.boolean(),
        })
        .map(({ attributes, signedBy, all }) =>
          [
            attributes.length > 0 ? `attributes: { ${attributes.join(', ')} }` : '',
            signedBy.length > 0
              ? `signedBy: { ${all ? 'allOf' : 'anyOf'}: [${signedBy.join(', ')}] }`
              : '',
          ]
            .filter(Boolean)
            .join('\n      '),
        ),
      gpu: fc.constantFrom('', H100_SXM, H100_SXM.replace('h100', 'a100').replace('2', '9')),
      cpu: fc.constantFrom('1', '60', '300'),
      memory: fc.constantFrom('1Gi', '700Gi', '1900Gi'),
      amount: fc.constantFrom(10, 2_000, 1_000_000),
    });
    let gains = 0;
    await fc.assert(
      fc.asyncProperty(group, async (wish) => {
        const asked = only(sdlWith(wish));
        const before = await able(asked);
        const loosened = relaxations(asked);
        expect(loosened.length).toBeLessThanOrEqual(6);
        for (const relaxed of loosened) {
          const after = await able(relaxed.group);
          expect(after).toEqual(expect.arrayContaining(before));
          gains += after.length - before.length;
        }
      }),
      { numRuns: 60 },
    );
    expect(gains).toBeGreaterThan(20);
  });
});
