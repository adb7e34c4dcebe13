import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { examples } from '#pages/sdl-editor/start/examples.ts';
import { gpuWords, portWords, storageWords, totalsWords } from './group-words.ts';

describe('a group in words', () => {
  it.each([
    [{ gpu: 0, gpuModels: [] }, ''],
    [{ gpu: 1, gpuModels: ['nvidia/*'] }, '1 GPU'],
    [{ gpu: 2, gpuModels: ['nvidia/h100'] }, '2× h100'],
    [{ gpu: 1, gpuModels: ['nvidia/a100', 'nvidia/h100'] }, '1× a100 or h100'],
    [{ gpu: 1, gpuModels: ['nvidia/a', 'nvidia/b', 'nvidia/c', 'nvidia/d'] }, '1× 4 models'],
  ])('names GPUs: %j', (totals, words) => {
    expect(gpuWords(totals)).toBe(words);
  });

  it('tells disks from persistent storage', () => {
    expect(storageWords({ class: 'default', persistent: false, bytes: '1073741824' })).toBe(
      '1 Gi disk',
    );
    expect(storageWords({ class: 'beta3', persistent: true, bytes: '8589934592' })).toBe(
      '8 Gi persistent, beta3',
    );
  });

  it('adds up what an SDL asks for', () => {
    const gpu = examples.find(({ id }) => id === 'gpu')!;
    const [group] = checkSdl(gpu.sdl).manifest!.groups;
    expect(totalsWords(group!)).toEqual(['1× a100 or h100', '8 CPU', '32 Gi', '100 Gi disk']);
    expect(portWords(group!.services[0]!)).toEqual(['http 8000 → 80']);
  });
});
