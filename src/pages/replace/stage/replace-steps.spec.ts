import { expect, test } from 'vitest';
import type { ReplaceStage } from './replace-stage.ts';
import { replaceSteps, type OldState } from './replace-steps.ts';

const MARKS = { waiting: '.', running: '~', yours: '!', done: '+', failed: 'x', skipped: '-' };
const marks = (stage: ReplaceStage, old: OldState = 'active'): string =>
  replaceSteps(stage, old)
    .map(({ state }) => MARKS[state])
    .join('');

test.each<[ReplaceStage, string]>([
  [{ kind: 'nothing' }, '!....'],
  [{ kind: 'over' }, '!....'],
  [{ kind: 'creating' }, '~....'],
  [{ kind: 'unread' }, '+....'],
  [{ kind: 'quoting', expired: false }, '+~...'],
  [{ kind: 'quoting', expired: true }, '+x...'],
  [{ kind: 'choosing' }, '+!...'],
  [{ kind: 'accepting' }, '++~..'],
  [{ kind: 'stuck', why: 'ended' }, '++x..'],
  [{ kind: 'starting', health: 'starting' }, '+++~.'],
  [{ kind: 'starting', health: 'silent' }, '+++~.'],
  [{ kind: 'starting', health: 'failing' }, '+++x.'],
  [{ kind: 'ready' }, '++++!'],
])('%o is %s', (stage, expected) => {
  expect(marks(stage)).toBe(expected);
});

test('an old deployment that was closed on the way is done with, at every step', () => {
  expect(marks({ kind: 'choosing' }, 'closed')).toBe('+!..+');
  expect(marks({ kind: 'ready' }, 'closed')).toBe('+++++');
});

test('one that was closed before leaves nothing to close', () => {
  expect(marks({ kind: 'nothing' }, 'closed-before')).toBe('!...');
  expect(marks({ kind: 'ready' }, 'closed-before')).toBe('++++');
});
