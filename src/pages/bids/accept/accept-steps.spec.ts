import { describe, expect, test } from 'vitest';
import { acceptEntry } from '#pages/bids/testing/entries.fixture.ts';
import { bidOf } from '#pages/bids/testing/bids.fixture.ts';
import { acceptSteps } from './accept-steps.ts';

type Progress = Parameters<typeof acceptSteps>[0];

const service = { web: { name: 'web', available: 0, total: 1, uris: [] } };
const lease = (running: boolean): Progress['leases'][number] => ({
  id: bidOf({}).bid.id,
  state: 'active',
  status: {
    forwarded_ports: {},
    ips: {},
    services: running ? (service as never) : {},
  },
});
const steps = (given: Partial<Progress>) =>
  acceptSteps({
    checking: false,
    state: 'sending',
    entry: acceptEntry(),
    leases: [],
    nameOf: (provider) => provider,
    ...given,
  }).map(({ id, state }) => `${id} ${state}`);

describe('the steps of accepting', () => {
  test('begin with a last look', () => {
    expect(steps({ checking: true, state: 'idle', entry: null })).toEqual([
      'check running',
      'chain waiting',
      'services waiting',
    ]);
  });
  test('go on with what the deployment shows', () => {
    expect(steps({})).toEqual([
      'check done',
      'chain running',
      'manifest-1 waiting',
      'services waiting',
    ]);
    expect(steps({ leases: [lease(false)] })).toContain('manifest-1 running');
    expect(steps({ leases: [lease(true)] })).toEqual([
      'check done',
      'chain done',
      'manifest-1 done',
      'services running',
    ]);
  });
  test('end with what the answer says, whatever was read', () => {
    const entry = acceptEntry({ phase: 'done', reply: { manifestDelivered: true } });
    expect(steps({ state: 'done', entry })).toContain('manifest-1 done');
    const without = acceptEntry({ phase: 'done', reply: { manifestDelivered: null } });
    expect(steps({ state: 'done', entry: without })).toContain('manifest-1 failed');
  });
  test('show a certificate where a bid demands one', () => {
    const asked = { ...acceptEntry().asked, certificate: true };
    expect(steps({ entry: acceptEntry({ asked, phase: 'recorded' }) })).toContain(
      'certificate running',
    );
    expect(steps({ entry: acceptEntry({ asked }) })).toContain('certificate done');
  });
  test('say that a refusal stopped at the chain', () => {
    expect(steps({ state: 'failed', entry: acceptEntry({ phase: 'failed' }) })).toEqual([
      'check done',
      'chain failed',
      'manifest-1 waiting',
      'services waiting',
    ]);
  });
});
