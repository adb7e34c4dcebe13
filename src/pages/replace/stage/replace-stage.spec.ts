import { expect, test } from 'vitest';
import { replaceStage, type ReplaceFacts, type ReplaceStage } from './replace-stage.ts';

const facts = (some: Partial<ReplaceFacts>): ReplaceFacts => ({
  create: 'done',
  launch: { kind: 'leased' },
  accepting: false,
  health: 'starting',
  ...some,
});

test.each(['idle', 'failed'] as const)('a create that is %s leaves nothing', (create) => {
  expect(replaceStage(facts({ create }))).toEqual({ kind: 'nothing' });
});

test.each(['preparing', 'sending', 'finding-out', 'undecided'] as const)(
  'a create that is %s is under way, whatever else was read',
  (create) => {
    expect(replaceStage(facts({ create }))).toEqual({ kind: 'creating' });
  },
);

test.each<[ReplaceFacts['launch'], ReplaceStage]>([
  [null, { kind: 'unread' }],
  ['gone', { kind: 'over' }],
  [{ kind: 'closed' }, { kind: 'over' }],
  [
    { kind: 'quoting', expired: true },
    { kind: 'quoting', expired: true },
  ],
  [{ kind: 'choosing', waitingFor: [2] }, { kind: 'choosing' }],
  [
    { kind: 'partly-leased', missing: [2] },
    { kind: 'stuck', why: 'partly-leased' },
  ],
  [{ kind: 'ended' }, { kind: 'stuck', why: 'ended' }],
  [{ kind: 'leased' }, { kind: 'starting', health: 'starting' }],
])('a launch that is %o is %o', (launch, stage) => {
  expect(replaceStage(facts({ launch }))).toEqual(stage);
});

test('an accept that is out comes before what the bids say, never before the leases', () => {
  const launch: ReplaceFacts['launch'] = { kind: 'choosing', waitingFor: [] };
  expect(replaceStage(facts({ accepting: true, launch }))).toEqual({ kind: 'accepting' });
  expect(replaceStage(facts({ accepting: true, health: 'ready' }))).toEqual({ kind: 'ready' });
  expect(replaceStage(facts({ accepting: true, launch: { kind: 'closed' } }))).toEqual({
    kind: 'over',
  });
});

test.each(['silent', 'failing', 'starting', 'unread'] as const)(
  'leased with health %s is not ready',
  (health) => {
    expect(replaceStage(facts({ health }))).toEqual({ kind: 'starting', health });
  },
);
