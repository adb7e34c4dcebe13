import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { templates } from '#pages/sdl-editor/start/templates/templates.ts';
import { countWords, gpuWords, portWords, storageWords, totalsWords } from './group-words.ts';
import { totalsOfGroups } from './totals-of-groups.ts';

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
    const gpu = templates.find(({ id }) => id === 'vllm-named-gpu')!;
    const [group] = checkSdl(gpu.sdl).manifest!.groups;
    expect(totalsWords(group!.totals)).toEqual([
      '1× h100',
      '8 CPU',
      '48 Gi',
      '20 Gi disk',
      '8 Gi in memory',
      '100 Gi persistent, beta3',
    ]);
    expect(portWords(group!.services[0]!)).toEqual(['http 8000 → 80']);
  });

  it('counts services, replicas, endpoints and leased IPs', () => {
    const groups = checkSdl(TWO_GROUPS).manifest!.groups;
    expect(groups.map((group) => countWords([group]))).toEqual([
      '1 service, 2 replicas, 1 endpoint, 1 leased IP',
      '1 service, 1 replica, 1 endpoint',
    ]);
    expect(countWords(groups)).toBe('2 services, 3 replicas, 2 endpoints, 1 leased IP');
  });

  it('adds groups up, storage by class', () => {
    const totals = totalsOfGroups(checkSdl(TWO_GROUPS).manifest!.groups);
    expect(totalsWords(totals)).toEqual([
      '3 GPU',
      '5 CPU',
      '5 Gi',
      '12 Gi disk',
      '3 Gi persistent, beta3',
    ]);
    expect(totals).toMatchObject({ replicas: 3, endpoints: 3 });
  });
});

const TWO_GROUPS = `version: "2.1"
services:
  web:
    image: web:1
    expose: [{ port: 80, to: [{ global: true }] }]
    params: { storage: { data: { mount: /data } } }
  game:
    image: game:1
    expose: [{ port: 27015, proto: udp, to: [{ global: true, ip: front }] }]
endpoints: { front: { kind: ip } }
profiles:
  compute:
    web:
      resources:
        cpu: { units: 1 }
        memory: { size: 1Gi }
        storage:
          - { size: 2Gi }
          - { name: data, size: 3Gi, attributes: { persistent: true, class: beta3 } }
        gpu: { units: 1, attributes: { vendor: { nvidia: [{ model: h100 }] } } }
    game:
      resources:
        cpu: { units: 2 }
        memory: { size: 2Gi }
        storage: { size: 5Gi }
        gpu: { units: 1, attributes: { vendor: { nvidia: [{ model: t4 }] } } }
  placement:
    front: { pricing: { web: { denom: uact, amount: 1000 } } }
    arena: { pricing: { game: { denom: uact, amount: 1000 } } }
deployment:
  web: { front: { profile: web, count: 1 } }
  game: { arena: { profile: game, count: 2 } }
`;
