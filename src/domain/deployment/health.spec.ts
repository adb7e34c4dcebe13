import { describe, expect, test } from 'vitest';
import { deployment, lease, service, status } from './deployment.fixture.ts';
import { deploymentHealth, healthWords, START_SECONDS } from './health.ts';

const soon = START_SECONDS;
const late = START_SECONDS + 1;
const ready = status(service('web', 2, 2), service('db', 1, 1));
const half = status(service('web', 1, 2));
const down = status(service('web', 0, 1));

describe('health', () => {
  test('a lease that the server leaves out is told by what was paid for it', () => {
    const record = deployment([]);
    const paid = (amount: string) => ({
      ...record,
      escrow_account: { state: { state: 'open', transferred: [{ denom: 'uact', amount }] } },
    });
    const context = { source: 'detail', secondsUp: null } as const;
    expect(deploymentHealth(paid('201409.071175'), context).kind).toBe('lost-lease');
    expect(deploymentHealth(paid('0'), context).kind).toBe('no-lease');
  });

  test.each([
    ['no lease', [], soon, 'no-lease', 'no lease yet'],
    ['lease ended', [lease({ state: 'closed' })], soon, 'lost-lease', 'lease ended'],
    ['all replicas up', [lease({ status: ready })], late, 'ready', '2/2 ready'],
    ['some replicas up', [lease({ status: half })], late, 'starting', '0/1 starting'],
    ['none up yet', [lease({ status: down })], soon, 'starting', '0/1 starting'],
    ['none up for long', [lease({ status: down })], late, 'failing', '0/1 failing'],
    ['none up, age not known', [lease({ status: down })], null, 'starting', '0/1 starting'],
    ['no services yet', [lease({ status: status() })], soon, 'starting', 'starting'],
    ['no services for long', [lease({ status: status() })], late, 'failing', '0/0 failing'],
    [
      'a provider silent',
      [lease({ status: ready }), lease({ status: null })],
      late,
      'silent',
      'provider silent',
    ],
    [
      'a closed lease beside a live one',
      [lease({ state: 'closed', status: null }), lease({ status: ready })],
      late,
      'ready',
      '2/2 ready',
    ],
    [
      'a lease that is being reclaimed',
      [lease({ state: 'reclaiming', status: ready })],
      late,
      'ready',
      '2/2 ready',
    ],
    [
      'scaled to nothing',
      [lease({ status: status(service('web', 0, 0)) })],
      soon,
      'starting',
      '0/1 starting',
    ],
  ] as const)('%s', (_, leases, secondsUp, kind, words) => {
    const health = deploymentHealth(deployment([...leases]), {
      source: 'detail',
      secondsUp,
    });
    expect(health.kind).toBe(kind);
    expect(healthWords(health)).toBe(words);
  });

  test('closed beats all', () => {
    const health = deploymentHealth(deployment([lease({ status: ready })], { state: 'closed' }), {
      source: 'detail',
      secondsUp: 0,
    });
    expect(healthWords(health)).toBe('closed');
  });

  test('counts services and replicas, and names who is silent', () => {
    const leases = [lease({ status: half }), lease({ gseq: 2, provider: 'akash1b', status: null })];
    expect(deploymentHealth(deployment(leases), { source: 'detail', secondsUp: null })).toEqual({
      kind: 'silent',
      services: { ready: 0, total: 1 },
      replicas: { ready: 1, total: 2 },
      silentProviders: ['akash1b'],
    });
  });

  test.each([
    ['that tells no status', [lease({ status: null })], 'unread'],
    ['that tells one', [lease({ status: ready })], 'ready'],
  ] as const)('from a list %s', (_, leases, kind) => {
    const health = deploymentHealth(deployment([...leases]), { source: 'list', secondsUp: late });
    expect(health).toMatchObject({ kind, silentProviders: [] });
  });
});
