import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { newWorld } from '#sim/engine/testing/kit.ts';
import { nanos, rateText, readRate, hourlyRate, monthlyRate } from './rate.ts';
import { AUDITORS } from './make-provider.ts';
import type { Provider } from './provider.ts';
import { STANDARD_PROVIDERS } from './providers.ts';
import type { GroupSpec, ResourceUnit } from './spec.ts';

const GI = 1024 ** 3;

const unit: fc.Arbitrary<ResourceUnit> = fc.record({
  id: fc.constant(1),
  count: fc.integer({ min: 1, max: 6 }),
  cpuMilli: fc.constantFrom(100, 500, 500, 2000, 96_000),
  memoryBytes: fc.constantFrom(0.5, 0.5, 4, 4, 700).map((gi) => String(gi * GI)),
  storage: fc.array(
    fc.record({
      name: fc.constant('data'),
      class: fc.constantFrom('ephemeral', 'beta1', 'beta2', 'beta3', 'ram', 'default', 'gold'),
      persistent: fc.boolean(),
      bytes: fc.constantFrom(1, 100, 9000).map((gi) => String(gi * GI)),
    }),
    { maxLength: 2 },
  ),
  gpu: fc.record({
    units: fc.constantFrom(0, 0, 0, 1, 8),
    models: fc.array(
      fc.record({
        vendor: fc.constantFrom('nvidia', 'nvidia', 'amd'),
        model: fc.constantFrom(null, 'h100', 'a100', 'rtx4090', 't4', 'b200'),
        ram: fc.constantFrom(null, null, '80Gi', '40Gi'),
        interface: fc.constantFrom(null, null, 'sxm', 'pcie'),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  endpoints: fc.constantFrom([], [{ kind: 'LEASED_IP' as const, sequence_number: 1 }]),
  price: fc
    .constantFrom('5', '50000', '1000000', '1000000')
    .map((amount) => ({ denom: 'uact', amount })),
});

const attribute = fc.constantFrom(
  { key: 'location-region', value: 'eu-*' },
  { key: 'location-region', value: 'us-west' },
  { key: 'tier', value: 'datacenter' },
  { key: 'host', value: 'akash' },
  { key: 'capabilities/gpu/vendor/nvidia/model/*', value: 'true' },
);

const group: fc.Arbitrary<GroupSpec> = fc.record({
  gseq: fc.constant(1),
  name: fc.constant('anywhere'),
  services: fc.constant([]),
  resources: fc.array(unit, { minLength: 1, maxLength: 2 }),
  requirements: fc.record({
    attributes: fc.array(attribute, { maxLength: 2 }),
    signedBy: fc.record({
      allOf: fc.subarray(Object.values(AUDITORS), { maxLength: 1 }),
      anyOf: fc.subarray(Object.values(AUDITORS)),
    }),
  }),
});

const like = (pattern: string, text: string): boolean =>
  pattern === text || (pattern.endsWith('*') && text.startsWith(pattern.slice(0, -1)));

/** What a group needs of one resource, counted apart from the market's own reckoning. */
const total = (spec: GroupSpec, of: (one: ResourceUnit) => number): number =>
  spec.resources.reduce((sum, one) => sum + of(one) * one.count, 0);

/** Says why a provider should not have bid; empty when it may. */
function objections(provider: Provider, spec: GroupSpec, price: string): string[] {
  const { capacity, attributes, auditors } = provider;
  const { signedBy } = spec.requirements;
  const ceiling = total(spec, (one) => Number(one.price.amount));
  const stored = (kind: string) =>
    total(spec, (one) =>
      one.storage.filter((v) => v.class === kind).reduce((sum, v) => sum + Number(v.bytes), 0),
    );
  const gpuWrong = spec.resources.some(
    ({ gpu, count }) =>
      gpu.units > 0 &&
      !capacity.gpus.some(
        (stock) =>
          stock.count >= gpu.units * count &&
          gpu.models.some(
            (wish) =>
              wish.vendor === stock.vendor &&
              [null, stock.model].includes(wish.model) &&
              [null, stock.ram].includes(wish.ram) &&
              [null, stock.interface].includes(wish.interface),
          ),
      ),
  );
  const storage = ['ephemeral', 'beta1', 'beta2', 'beta3', 'ram', 'gold'] as const;
  const sizes: Record<string, number | undefined> = capacity.storageGi;
  const found: [string, boolean][] = [
    ['offline', !provider.temper.online],
    ['cpu', total(spec, (one) => one.cpuMilli) > capacity.cpuMilli],
    ['memory', total(spec, (one) => Number(one.memoryBytes)) > capacity.memoryGi * GI],
    [
      'gpu',
      gpuWrong ||
        total(spec, (one) => one.gpu.units) > capacity.gpus.reduce((n, s) => n + s.count, 0),
    ],
    ...storage.map((kind): [string, boolean] => [kind, stored(kind) > (sizes[kind] ?? 0) * GI]),
    ['signed', !signedBy.allOf.every((one) => auditors.includes(one))],
    ['anyOf', signedBy.anyOf.length > 0 && !signedBy.anyOf.some((one) => auditors.includes(one))],
    ['ip', !provider.leasesIps && spec.resources.some((one) => one.endpoints.length > 0)],
    ['price', Number(price) > ceiling],
    ...spec.requirements.attributes.map(({ key, value }): [string, boolean] => [
      key,
      !attributes.some((one) => like(key, one.key) && like(value, one.value)),
    ]),
  ];
  return found.filter(([, wrong]) => wrong).map(([name]) => name);
}

describe('the market', () => {
  it('never brings a bid of a provider that cannot serve, and screens as it bids', () => {
    let bids = 0;
    fc.assert(
      fc.property(group, fc.nat(), (spec, n) => {
        const world = newWorld('empty', `s${n % 7}`);
        const manifest = { json: '[]', hash: `h${n}`, groups: [spec] };
        const { dseq } = world.createDeployment({ manifest, deposit: '500000' }).deployment;
        const [screened] = world.screen([spec]);
        world.advanceBlocks(6);
        for (const bid of world.bids(dseq)) {
          const provider = world.provider(bid.provider)!;
          expect(objections(provider, spec, bid.price)).toEqual([]);
          bids += 1;
        }
        const able = new Set(screened!.able.map(({ provider }) => provider.address));
        for (const { provider, price } of screened!.able) {
          expect(objections(provider, spec, price)).toEqual([]);
        }
        for (const { refusals } of screened!.unable) expect(refusals).not.toEqual([]);
        expect(able.size + screened!.unable.length).toBe(world.providers().length);
      }),
      { numRuns: 400 },
    );
    expect(bids).toBeGreaterThan(100);
  });

  it('has at least two dozen providers, audited and not, with and without GPUs, good and bad', () => {
    expect(STANDARD_PROVIDERS.length).toBeGreaterThanOrEqual(24);
    expect(new Set(STANDARD_PROVIDERS.map(({ address }) => address)).size).toBe(
      STANDARD_PROVIDERS.length,
    );
    const count = (of: (one: Provider) => boolean) => STANDARD_PROVIDERS.filter(of).length;
    expect(count((one) => one.auditors.length === 0)).toBeGreaterThan(4);
    expect(count((one) => one.capacity.gpus.length === 0)).toBeGreaterThan(4);
    expect(count((one) => one.uptime.d30 < 0.95)).toBeGreaterThan(1);
    expect(count((one) => !one.temper.online)).toBeGreaterThan(0);
    for (const { address, hostUri } of STANDARD_PROVIDERS) {
      expect(address).toMatch(/^akash1[02-9ac-hj-np-z]{38}$/);
      expect(hostUri).toMatch(/^https:\/\/provider\.[a-z-]+\.example:8443$/);
    }
  });

  it('says what each GPU costs', () => {
    const prices = newWorld().gpuPrices();
    const h100 = prices.find(({ model }) => model === 'h100')!;
    expect(h100).toMatchObject({
      vendor: 'nvidia',
      ram: '80Gi',
      interface: 'sxm',
      providers: { total: 5 },
    });
    expect(h100.price).toEqual({
      min: '1.5744',
      max: '2.3504',
      avg: '1.9300',
      weightedAverage: '1.8218',
      med: '1.9500',
    });
  });
});

describe('prices', () => {
  it.each([
    ['1', 1_000_000n],
    ['0.25', 250_000n],
    ['1e3', 1_000_000_000n],
    ['2.5E-3', 2500n],
    ['-1', null],
    ['abc', null],
    ['', null],
  ])('reads %j', (text, rate) => {
    expect(readRate(text)).toBe(rate);
  });

  it('turns an hour and a month into blocks of 6.098 seconds', () => {
    expect(rateText(hourlyRate(nanos('1')))).toBe('1693.888888');
    expect(rateText(monthlyRate(nanos('1')))).toBe('2.318845');
  });
});
