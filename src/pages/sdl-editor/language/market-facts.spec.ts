import { describe, expect, it } from 'vitest';
import { decode } from '#api/contract/endpoint.ts';
import type { Decoded } from '#api/contract/endpoint.ts';
import { readGpuPrices } from '#api/contract/market.ts';
import { listProviders } from '#api/contract/providers.ts';
import type { Provider } from '#api/contract/providers.ts';
import { completeSdl } from '#domain/sdl/language.ts';
import { testSim } from '#sim/testing/test-sim.ts';
import { marketFactsOf } from './market-facts.ts';

async function simulated() {
  const world = testSim().world('market-facts');
  await world.control({ reset: true, scenario: 'empty' });
  const body = async (path: string): Promise<unknown> => (await world.ask('GET', path)).json;
  return {
    providers: valueOf(decode(listProviders, await body('/v1/providers'))),
    prices: valueOf(decode(readGpuPrices, await body('/v1/gpu-prices'))),
  };
}

function valueOf<T>(decoded: Decoded<T>): T {
  if (!decoded.ok) throw new Error(`${decoded.path} is not ${decoded.expected}`);
  return decoded.value;
}

const base = await simulated();

/** A provider of the market with something else about it. */
const provider = (given: Partial<Provider>): Provider => ({ ...base.providers[0]!, ...given });

const gpu = (model: string, bus = 'SXM5', ram = '80Gi') => ({
  vendor: 'NVIDIA',
  model,
  ram,
  interface: bus,
});

describe('facts of the market', () => {
  it('count providers that are online, each once', () => {
    const facts = marketFactsOf(
      [
        provider({ isOnline: true, gpuModels: [gpu('H100'), gpu('h100')] }),
        provider({ isOnline: true, gpuModels: [gpu('h100'), gpu('t4', 'PCIe', '16Gi')] }),
        provider({ isOnline: false, gpuModels: [gpu('b200')] }),
      ],
      null,
    );
    expect(facts.gpus).toEqual([
      {
        vendor: 'nvidia',
        model: 'h100',
        ram: '80Gi',
        interface: 'sxm',
        providers: 2,
        hourlyUsd: null,
      },
      {
        vendor: 'nvidia',
        model: 't4',
        ram: '16Gi',
        interface: 'pcie',
        providers: 1,
        hourlyUsd: null,
      },
    ]);
  });

  it('have attributes with their values, and none that belong to profiles or to one provider', () => {
    const attribute = (key: string, value: string) => ({ key, value, auditedBy: ['akash1a'] });
    const facts = marketFactsOf(
      [
        provider({
          isOnline: true,
          attributes: [
            attribute('region', 'us-west'),
            attribute('host', 'akash'),
            attribute('capabilities/gpu/vendor/nvidia/model/h100', 'true'),
            attribute('tier', ''),
          ],
        }),
        provider({ isOnline: true, attributes: [attribute('region', 'us-west')] }),
      ],
      null,
    );
    expect(facts.attributes).toEqual([{ key: 'region', value: 'us-west', providers: 2 }]);
    expect(facts.auditors).toEqual([{ address: 'akash1a', providers: 2 }]);
  });

  it('are none where the server tells nothing', () => {
    expect(marketFactsOf(null, null)).toEqual({ gpus: [], attributes: [], auditors: [] });
  });

  it('carry the prices of the market into what is offered', () => {
    const text =
      'profiles:\n  compute:\n    a:\n      resources:\n        gpu:\n          attributes:\n            vendor:\n              nvidia:\n                - model: ';
    const market = marketFactsOf(base.providers, base.prices);
    const offered = completeSdl(text, text.length, market);
    const models = new Set(base.prices.models.map(({ model }) => model));
    expect(new Set(offered.map(({ label }) => label))).toEqual(models);
    expect(offered[0]?.detail).toMatch(/^\d+ providers? · \$[\d.]+(?:–[\d.]+)?\/h$/);
    const regions = market.attributes.filter(({ key }) => key === 'region');
    expect(regions.length).toBeGreaterThan(3);
  });
});
