import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { OperationId } from '#api/contract/operations.ts';
import { closeDatabase } from '#store/db.ts';
import { listEntries } from '#store/journal-entries.ts';
import { tabLocks } from './locks.ts';
import { mayRepeat, repeatEntry } from './repeat.ts';
import { resumeOpenEntries } from './resume.ts';
import { NEVER_ABORTED } from './session.ts';
import { openDesk } from './testing/desk.ts';
import type { Fault } from './testing/fake-console.ts';
import { createDeployment, deposit } from './writes.ts';

afterEach(closeDatabase);

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constant<Fault>({ kind: 'lost-request' }),
  fc.constant<Fault>({ kind: 'lost-response' }),
  fc.record({
    kind: fc.constant('refused' as const),
    status: fc.constantFrom(400, 402, 500, 503),
    afterEffect: fc.constant(false),
  }),
  fc.constant<Fault>({ kind: 'refused', status: 500, afterEffect: true }),
);
const operation = fc.constantFrom<OperationId>(
  'createDeployment',
  'depositDeployment',
  'listDeployments',
  'readDeployment',
);
const step = fc.oneof(
  fc.record({ do: fc.constant('fault' as const), operation, fault }),
  fc.record({ do: fc.constantFrom('create', 'deposit', 'two-tabs', 'reload', 'wait', 'repeat') }),
);

test('whatever breaks, no entry is sent twice and none ends with another’s effect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      await closeDatabase();
      const { server, session, load, pass } = openDesk();
      const dseq = server.seed('seeded');
      let deps = load(tabLocks());
      const quietly = async (work: Promise<unknown>) => work.catch(() => undefined);
      const resume = () => resumeOpenEntries(session, NEVER_ABORTED, deps);
      const actions: Record<string, () => Promise<unknown>> = {
        create: () =>
          createDeployment(session, { sdl: 'web', depositUsd: '1', autoTopUp: true }, { deps }),
        deposit: () => deposit(session, { dseq, usd: '1' }, { deps }),
        'two-tabs': () =>
          Promise.all([quietly(actions['create']!()), quietly(actions['create']!()), resume()]),
        reload: () => {
          deps = load(tabLocks());
          return resume();
        },
        wait: async () => pass(200_000),
        async repeat() {
          const open = (await listEntries(session.scope)).find(
            (entry) => mayRepeat(entry) !== 'no',
          );
          if (open) await repeatEntry(session, open.id, open.verdict?.evidence ?? null, { deps });
        },
      };
      for (const next of steps) {
        if ('fault' in next) server.fail(next.operation, next.fault);
        else await quietly(actions[next.do]!());
      }

      const entries = await listEntries(session.scope);
      for (const name of ['createDeployment', 'depositDeployment'] as const) {
        const ids = server.callsOf(name).map(({ input }) => input.requestId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => entries.some((entry) => entry.id === id))).toBe(true);
      }
      const made = entries.filter(({ kind, phase }) => kind === 'create' && phase === 'done');
      const dseqs = made.map((entry) => entry.dseq);
      expect(new Set(dseqs).size).toBe(dseqs.length);
      expect(dseqs.every((found) => found !== dseq && server.deployments.has(found ?? ''))).toBe(
        true,
      );
      // What was refused or never arrived made nothing: every deployment has an entry that tells of it.
      const unsettled = entries.filter(
        ({ kind, phase }) => kind === 'create' && phase === 'unknown',
      );
      const repeated = entries.filter(
        ({ kind, repeatedBy }) => kind === 'create' && repeatedBy !== null,
      );
      expect(server.deployments.size - 1).toBeLessThanOrEqual(
        made.length + unsettled.length + repeated.length,
      );
    }),
    { numRuns: 60 },
  );
});
