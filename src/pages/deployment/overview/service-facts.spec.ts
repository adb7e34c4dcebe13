import { describe, expect, test } from 'vitest';
import type { Lease } from '#api/contract/lease.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { servicesOf, serviceState } from './service-facts.ts';

test.each([
  [{ available: 2, total: 2, updated_replicas: 2 }, 10, 'ok', '2/2 ready'],
  [{ available: 2, total: 2, updated_replicas: 0 }, 10, 'ok', '2/2 ready'],
  [{ available: 2, total: 2, updated_replicas: 1 }, 10, 'warn', '2/2 ready, 1 of 2 updated'],
  [{ available: 0, total: 1, updated_replicas: 1 }, 10, 'warn', '0/1 starting'],
  [{ available: 0, total: 1, updated_replicas: 1 }, null, 'warn', '0/1 starting'],
  [{ available: 0, total: 1, updated_replicas: 1 }, 4_000, 'bad', '0/1 failing'],
  [{ available: 1, total: 3, updated_replicas: 3 }, 4_000, 'warn', '1/3 starting'],
  [{ available: 0, total: 0, updated_replicas: 0 }, 4_000, 'idle', 'no replicas yet'],
])('%o after %s s is %s: %s', (replicas, secondsUp, tone, words) => {
  expect(serviceState(replicas, secondsUp)).toEqual({ tone, words });
});

const port = { port: 80, externalPort: 31022, available: 1 };

describe('servicesOf', () => {
  const group = {
    gseq: 1,
    services: [
      { name: 'web', image: 'nginx:1' },
      { name: 'db', image: 'postgres:17' },
    ],
  } as GroupSummary;
  const web = {
    name: 'web',
    available: 1,
    total: 1,
    uris: ['a.example'],
    observed_generation: 1,
    replicas: 1,
    updated_replicas: 1,
    ready_replicas: 1,
    available_replicas: 1,
  };
  const status = { services: { web }, forwarded_ports: { db: [{ ...port, host: 'h' }] }, ips: {} };
  const lease = { id: { gseq: 1 }, status } as unknown as Lease;

  test('adds images and services that are asked for and not reported', () => {
    expect(servicesOf(lease, [group], 5)).toMatchObject([
      { name: 'web', image: 'nginx:1', state: { words: '1/1 ready' }, uris: ['a.example'] },
      {
        name: 'db',
        image: 'postgres:17',
        state: { words: 'not reported yet' },
        ports: [{ externalPort: 31022 }],
      },
    ]);
  });

  test('takes images of its own group only', () => {
    const other = { ...group, gseq: 2 };
    expect(servicesOf(lease, [other], 5)).toMatchObject([{ name: 'web', image: null }]);
  });
});
