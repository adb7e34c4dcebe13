import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dec, plain } from '#domain/money/decimal.ts';
import { closeDatabase } from '#store/db.ts';
import { rememberOwner } from '#store/owners.ts';
import { changes } from './kinds/deposit.ts';
import { resumeOpenEntries } from './resume.ts';
import { NEVER_ABORTED } from './session.ts';
import { entryWith, openDesk, type Desk } from './testing/desk.ts';
import { wireUsd } from './wire-usd.ts';
import { deposit } from './writes.ts';

let desk: Desk;
let dseq: string;
beforeEach(() => {
  desk = openDesk();
  dseq = desk.server.seed('web');
});
afterEach(closeDatabase);

const add = (onRecorded = (_id: string): void => undefined) =>
  deposit(desk.session, { dseq, usd: '2.5' }, { deps: desk.load(), onRecorded });
const funds = () => desk.server.deployments.get(dseq)!.escrow_account.state.funds[0]!.amount;

test('an answered deposit is done', async () => {
  expect(await add()).toMatchObject({ phase: 'done', asked: { amount: '2500000' } });
  expect(plain(dec(funds()))).toBe('7500000');
});

test('a deposit whose answer was lost is found, although the account settled meanwhile', async () => {
  desk.server.fail('depositDeployment', { kind: 'lost-response' });
  const entry = await add(() => desk.server.settle(dseq, 1_234_567));
  expect(entry).toMatchObject({ phase: 'done', verdict: { kind: 'went-through' } });
  expect(desk.server.callsOf('depositDeployment')).toHaveLength(1);
});

test('settling alone is no deposit', async () => {
  desk.server.fail('depositDeployment', { kind: 'lost-request' });
  const entry = await add(() => desk.server.settle(dseq, 1_234_567));
  expect(entry).toMatchObject({ phase: 'failed', verdict: { kind: 'did-not' } });
});

test('another deposit in between makes it impossible to tell', async () => {
  desk.server.fail('depositDeployment', { kind: 'lost-request' });
  const entry = await add(() => desk.server.addFunds(dseq, 1_000_000));
  expect(entry).toMatchObject({ phase: 'unknown', verdict: { kind: 'cannot-tell' } });
});

test('a server that says yes and does nothing is not believed', async () => {
  desk.server.ignoreDeposits();
  expect(await add()).toMatchObject({
    phase: 'failed',
    error: { code: 'in_doubt' },
    verdict: { kind: 'did-not' },
  });
});

test('an entry is not judged with the key of another wallet', async () => {
  desk.server.fail('depositDeployment', { kind: 'never' });
  let id = '';
  void add((given) => (id = given));
  await entryWith('id-1', ({ phase }) => phase === 'sent');
  rememberOwner('c1', 'akash1other');
  desk.pass(300_000);
  await resumeOpenEntries(desk.session, NEVER_ABORTED, desk.load());
  expect(await entryWith(id, () => true)).toMatchObject({
    phase: 'unknown',
    verdict: { kind: 'cannot-tell', evidence: { lines: [expect.stringMatching(/wallet/)] } },
  });
  rememberOwner('c1', 'akash1me');
  await resumeOpenEntries(desk.session, NEVER_ABORTED, desk.load());
  expect(await entryWith(id, () => true)).toMatchObject({ verdict: { kind: 'did-not' } });
});

test('a server that cannot be asked leaves it open, and a later visit finds out', async () => {
  desk.server.fail('depositDeployment', { kind: 'lost-response' });
  let reads = 0;
  const unreachable = Array.from({ length: 60 }, () => ({ kind: 'refused', status: 503 }) as const);
  const entry = await add(() => {
    reads = desk.server.callsOf('readDeployment').length;
    desk.server.fail('readDeployment', ...unreachable);
  });
  expect(entry).toMatchObject({ phase: 'unknown', verdict: { kind: 'cannot-tell' } });
  expect(desk.server.callsOf('readDeployment').length).toBeGreaterThan(reads + 5);
  desk.server.clearFaults();
  await resumeOpenEntries(desk.session, NEVER_ABORTED, desk.load());
  expect(await entryWith(entry.id, () => true)).toMatchObject({ phase: 'done' });
});

const micro = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(String);

test('changes are exact, whatever settling moved', () => {
  const total = (amount: string) => [{ denom: 'uact', amount }];
  fc.assert(
    fc.property(micro, micro, (before, added) => {
      const after = plain(dec(before).plus(dec(added)));
      expect(changes(total(before), total(after))).toEqual(added === '0' ? [] : total(added));
    }),
  );
});

test('every deposit in whole micro-dollars is read back from the wire as it was written', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (amount) => {
      const usd = plain(dec(String(amount)).div(dec('1000000')));
      const wire = JSON.parse(JSON.stringify(wireUsd(usd))) as number;
      expect(BigInt(Math.round(wire * 1e6))).toBe(amount);
    }),
  );
});
