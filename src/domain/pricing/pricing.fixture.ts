/** Groups for specs, as an SDL leads to them. */
import * as fc from 'fast-check';
import type { GroupSummary, ResourceUnit } from '#domain/sdl/types.ts';

export const GI = 1024 ** 3;

/** A unit of one replica that asks for next to nothing and pays well. */
export const unit = (given: Partial<ResourceUnit>): ResourceUnit => ({
  id: 1,
  count: 1,
  cpuMilli: 100,
  memoryBytes: String(GI / 2),
  storage: [],
  gpu: { units: 0, models: [] },
  endpoints: [],
  price: { denom: 'uact', amount: '1000000' },
  ...given,
});

const anyUnit: fc.Arbitrary<ResourceUnit> = fc.record({
  id: fc.constant(1),
  count: fc.integer({ min: 1, max: 5 }),
  cpuMilli: fc.integer({ min: 10, max: 64_000 }),
  memoryBytes: fc.integer({ min: 1, max: 64 }).map((gi) => String(gi * GI)),
  storage: fc.array(
    fc.record({
      name: fc.constant('data'),
      class: fc.constantFrom('ephemeral', 'beta2', 'ram', 'gold'),
      persistent: fc.boolean(),
      bytes: fc.integer({ min: 1, max: 500 }).map((gi) => String(gi * GI)),
    }),
    { maxLength: 2 },
  ),
  gpu: fc.record({
    units: fc.constantFrom(0, 0, 1, 4),
    models: fc.constant([{ vendor: 'nvidia', model: 'h100', ram: null, interface: null }]),
  }),
  endpoints: fc.constantFrom(
    [],
    [{ kind: 'LEASED_IP' as const, sequence_number: 1 }],
    [{ kind: 'RANDOM_PORT' as const, sequence_number: 0 }],
  ),
  price: fc.record({
    denom: fc.constantFrom('uact', 'uact', 'uakt', 'odd'),
    amount: fc.integer({ min: 1, max: 100_000 }).map(String),
  }),
});

/** A group as far as its price goes. */
export const anyGroup: fc.Arbitrary<Pick<GroupSummary, 'resources'>> = fc.record({
  resources: fc.array(anyUnit, { minLength: 1, maxLength: 3 }),
});
