import { expect, test } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { sizeOfGroups, sizeOfIndexed, sizeWords, type SizedGroup } from './size.ts';

const GI = 1_073_741_824;
const h100 = { model: 'h100', ram: '80Gi', interface: null };
const a100 = { model: 'a100', ram: null, interface: null };

const group = (resources: SizedGroup['resources']): SizedGroup => ({
  totals: { cpuMilli: 1500, memoryBytes: String(2 * GI), storage: [{ bytes: String(GI) }] },
  resources,
});
const cpuOnly = { count: 1, gpu: { units: 0, models: [] } };

test.each([
  ['CPU only', [group([cpuOnly])], ['1.5 CPU', '2 Gi', '1 Gi disk']],
  [
    'two groups, one with GPUs',
    [group([cpuOnly]), group([{ count: 2, gpu: { units: 1, vendor: 'nvidia', models: [h100] } }])],
    ['2× H100 80Gi', '3 CPU', '4 Gi', '2 Gi disk'],
  ],
  [
    'either of two models',
    [group([{ count: 1, gpu: { units: 4, vendor: 'nvidia', models: [h100, a100] } }])],
    ['4× NVIDIA', '1.5 CPU', '2 Gi', '1 Gi disk'],
  ],
  ['nothing', [], ['0 CPU', '0 B', '0 B disk']],
])('%s', (_, groups, words) => {
  expect(sizeWords(sizeOfGroups(groups))).toEqual(words);
});

test('as the indexer tells it', () => {
  const row = { cpuUnits: 500, gpuUnits: 1, memoryQuantity: GI, storageQuantity: GI / 2 };
  expect(sizeWords(sizeOfIndexed(row))).toEqual(['1× GPU', '0.5 CPU', '1 Gi', '512 Mi disk']);
});

test('of an SDL', () => {
  const { manifest } = checkSdl(`version: "2.0"
services: { web: { image: "nginx:1.29", expose: [{ port: 80, to: [{ global: true }] }] } }
profiles:
  compute:
    web:
      resources:
        cpu: { units: 0.5 }
        memory: { size: 512Mi }
        storage: { size: 1Gi }
        gpu: { units: 1, attributes: { vendor: { nvidia: [{ model: a100, ram: 80Gi }] } } }
  placement: { dc: { pricing: { web: { denom: uact, amount: 1000 } } } }
deployment: { web: { dc: { profile: web, count: 2 } } }
`);
  expect(sizeWords(sizeOfGroups(manifest?.groups ?? []))).toEqual([
    '2× A100 80Gi',
    '1 CPU',
    '1 Gi',
    '2 Gi disk',
  ]);
});
