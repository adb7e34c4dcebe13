import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#store/db.ts';
import { listEntries } from '#store/journal-entries.ts';
import { repeatEntry } from './repeat.ts';
import { replacedDseq, replacementOf } from './replacements.ts';
import { openDesk, type Desk } from './testing/desk.ts';
import { createDeployment } from './writes.ts';

const INPUT = { sdl: 'web', depositUsd: '5', autoTopUp: false };

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(closeDatabase);

const create = (replaces: string | null, deps = desk.load()) =>
  createDeployment(desk.session, { ...INPUT, replaces }, { deps });
const entries = () => listEntries(desk.session.scope);

test('a create tells whose place it takes, in both directions', async () => {
  const old = await create(null);
  const next = await create(old.dseq);
  expect(replacementOf(await entries(), old.dseq!)?.id).toBe(next.id);
  expect(replacedDseq(await entries(), next.dseq!)).toBe(old.dseq);
  expect(replacementOf(await entries(), next.dseq!)).toBeNull();
  expect(replacedDseq(await entries(), old.dseq!)).toBeNull();
});

test('the last of several counts, even where it failed', async () => {
  const deps = desk.load();
  await create('7', deps);
  desk.pass(1_000);
  desk.server.fail('createDeployment', { kind: 'refused', status: 402 });
  const last = await create('7', deps);
  expect(replacementOf(await entries(), '7')).toMatchObject({ id: last.id, phase: 'failed' });
});

test('what repeats a replacement is one itself', async () => {
  const deps = desk.load();
  desk.server.fail('createDeployment', { kind: 'refused', status: 402 });
  const failed = await create('7', deps);
  desk.pass(1_000);
  const again = await repeatEntry(desk.session, failed.id, null, { deps });
  expect(replacementOf(await entries(), '7')?.id).toBe(again.id);
});
