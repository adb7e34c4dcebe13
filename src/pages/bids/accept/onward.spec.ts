import { expect, test } from 'vitest';
import { acceptEntry } from '#pages/bids/testing/entries.fixture.ts';
import { onward } from './onward.ts';

type Where = Parameters<typeof onward>[0];

const at = (given: Partial<Where>) =>
  onward({ stage: 'choosing', state: 'idle', entry: null, mine: false, leases: [], ...given });
const done = (manifestDelivered: boolean | null) =>
  acceptEntry({ phase: 'done', reply: { manifestDelivered } });

test.each([
  ['there is something to choose', {}, 'here'],
  ['all groups were leased before', { stage: 'leased' }, 'before'],
  ['an accept runs, although leases exist', { stage: 'leased', state: 'sending' }, 'here'],
  ['nobody can tell', { stage: 'leased', state: 'undecided' }, 'here'],
  ['it was accepted here', { state: 'done', entry: done(true), mine: true }, 'accepted'],
  ['a manifest is missing', { stage: 'leased', state: 'done', entry: done(null) }, 'here'],
  ['an old accept is long over', { stage: 'leased', state: 'done', entry: done(true) }, 'before'],
  [
    'it was refused',
    { state: 'failed', entry: acceptEntry({ phase: 'failed' }), mine: true },
    'here',
  ],
] as [string, Partial<Where>, string][])('when %s', (_, given, where) => {
  expect(at(given)).toBe(where);
});

test('services that run are proof that the manifest arrived', () => {
  const status = { forwarded_ports: {}, ips: {}, services: { web: {} as never } };
  const leases = [{ state: 'active', status }];
  const given = { stage: 'leased', state: 'done', entry: done(null), mine: true, leases } as const;
  expect(at(given)).toBe('accepted');
});
