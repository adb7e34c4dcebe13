import { cpuSdl, gpuSdl, twoGroupSdl } from '#e2e/fixtures/sdl.ts';

/** What is deployed, and what the pages should say of it. */
export type Subject = {
  name: string;
  sdl: string;
  /** Dollars; enough for more than a day. */
  deposit: string;
  groups: number;
  services: string[];
  /** Words of the resources that the editor derives. */
  asks: RegExp;
  image: [before: string, after: string];
};

export const subjects: Subject[] = [
  {
    name: 'one group of CPU',
    sdl: cpuSdl,
    deposit: '5',
    groups: 1,
    services: ['web'],
    asks: /0\.5 CPU.*512 Mi.*1 Gi/s,
    image: ['nginx:1.29.1', 'nginx:1.29.4'],
  },
  {
    name: 'a GPU',
    sdl: gpuSdl,
    deposit: '90',
    groups: 1,
    services: ['vllm'],
    asks: /1× a100 or rtx4090.*8 CPU.*32 Gi/s,
    image: ['vllm-openai:v0.9.2', 'vllm-openai:v0.10.0'],
  },
  {
    name: 'two groups',
    sdl: twoGroupSdl,
    deposit: '5',
    groups: 2,
    services: ['web', 'worker'],
    asks: /1 · back.*4 CPU.*2 · front.*1 CPU/s,
    image: ['busybox:1.37', 'busybox:1.38'],
  },
];
