import { describe, expect, test } from 'vitest';
import { bid, gpu } from './bids.fixture.ts';
import { describeGpu, gpuCount, offeredGpus } from './gpu.ts';
import { offerTotals } from './offer.ts';

describe('GPUs offered', () => {
  test.each([
    ['vendor/nvidia/model/a100/ram/80Gi/interface/sxm', '1× A100 80Gi SXM'],
    ['vendor/nvidia/model/h100/interface/pcie', '1× H100 PCIe'],
    ['vendor/nvidia/model/rtx4090', '1× RTX4090'],
    ['vendor/nvidia/model/*', '1× NVIDIA'],
    ['vendor/amd', '1× AMD'],
    ['capabilities/gpu', '1× GPU'],
  ])('%s reads %s', (key, text) => {
    expect(offeredGpus(bid({ offer: [gpu(key)] })).map(describeGpu)).toEqual([text]);
  });

  test('units times count, nothing for nothing', () => {
    const offer = [
      gpu('vendor/nvidia/model/h100', '2', 3),
      gpu('vendor/nvidia', '0'),
      { count: 1, resources: {} },
    ];
    expect(gpuCount(bid({ offer }))).toBe(6);
    expect(offeredGpus(bid({ offer: [gpu('vendor/nvidia', 'many')] }))).toEqual([]);
  });
});

test('what a bid offers in all', () => {
  const resources = {
    cpu: { units: { val: '1500' } },
    memory: { quantity: { val: '1073741824' } },
    storage: [{ quantity: { val: '10' } }, { quantity: { val: '5' } }],
    gpu: { units: { val: '1' } },
  };
  expect(
    offerTotals(
      bid({
        offer: [
          { count: 2, resources },
          { count: 1, resources: {} },
        ],
      }),
    ),
  ).toEqual({
    cpuMilli: '3000',
    memoryBytes: '2147483648',
    storageBytes: '30',
    gpus: 2,
  });
});
