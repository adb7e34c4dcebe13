/** One group as POST /v1/bid-screening takes it (akash-network/console `apps/api/src/bid-screening/http-schemas`). */
import { dec, isAmount, plain, round } from '#domain/money/decimal.ts';
import type { GpuModel, GroupSummary, ResourceUnit, Volume } from '#domain/sdl/types.ts';

type Attribute = { key: string; value: string };
type Quantity = { val: string };

/** Quantities are whole numbers as digits: thousandths of a core, bytes, units; `price` micro-units per block. */
export type GroupRequest = {
  requirements: { signedBy: { allOf: string[]; anyOf: string[] }; attributes: Attribute[] };
  resources: {
    resource: {
      id: number;
      cpu: { units: Quantity };
      memory: { quantity: Quantity };
      gpu: { units: Quantity; attributes?: Attribute[] };
      storage: { name: string; quantity: Quantity; attributes?: Attribute[] }[];
      endpoints: { kind: string; sequence_number: number }[];
    };
    count: number;
    price: { denom: string; amount: string };
  }[];
  timezone: string;
};

/** The parts of a group that decide who can run it. */
export type ScreenedGroup = Pick<GroupSummary, 'resources' | 'requirements'>;

const flag = (key: string, value: string): Attribute => ({ key, value });

/** The endpoint takes whole prices only; a fraction more keeps out nobody who would bid. */
const wholePrice = (amount: string): string =>
  isAmount(amount) && !amount.startsWith('-') ? plain(round(dec(amount), 0, 'up')) : '0';

const gpuKey = ({ vendor, model, ram, interface: bus }: GpuModel): string =>
  [
    `vendor/${vendor}/model/${model ?? '*'}`,
    ram === null ? '' : `/ram/${ram}`,
    bus === null ? '' : `/interface/${bus}`,
  ].join('');

/** Names of volumes are the operator's own and change nothing. */
function volumeOf({ class: kind, persistent, bytes }: Volume, at: number) {
  const classed = persistent || kind !== 'ephemeral';
  return {
    name: `volume-${at + 1}`,
    quantity: { val: bytes },
    ...(classed && { attributes: [flag('class', kind), flag('persistent', String(persistent))] }),
  };
}

function unitOf(unit: ResourceUnit, at: number): GroupRequest['resources'][number] {
  const { count, cpuMilli, memoryBytes, storage, gpu, endpoints, price } = unit;
  return {
    resource: {
      id: at + 1,
      cpu: { units: { val: String(cpuMilli) } },
      memory: { quantity: { val: memoryBytes } },
      gpu: {
        units: { val: String(gpu.units) },
        ...(gpu.units > 0 && {
          attributes: gpu.models.map((model) => flag(gpuKey(model), 'true')),
        }),
      },
      storage: storage.map(volumeOf),
      endpoints: endpoints.map(({ kind, sequence_number }) => ({ kind, sequence_number })),
    },
    count,
    price: { denom: price.denom, amount: wholePrice(price.amount) },
  };
}

/**
 * What to ask for a group. Without names, images and variables: the same question for the same needs.
 * @param timezone of the reader, IANA
 */
export const screeningRequest = (
  { resources, requirements }: ScreenedGroup,
  timezone: string,
): GroupRequest => ({
  requirements: {
    signedBy: {
      allOf: [...requirements.signedBy.allOf],
      anyOf: [...requirements.signedBy.anyOf],
    },
    attributes: requirements.attributes.map(({ key, value }) => flag(key, value)),
  },
  resources: resources.map(unitOf),
  timezone,
});
