import { createLeases, readDeployment, type Deployment } from '#api/contract/deployments.ts';
import type { Lease } from '#api/contract/lease.ts';
import { certificateFor } from '#api/journal/certificate.ts';
import { scopeOfEntry } from '#api/journal/entries.ts';
import type { Finding, Handler } from '#api/journal/handler.ts';
import { manifestFor } from '#api/journal/manifest-for.ts';
import type { AcceptEntry, LeaseChoice } from '#store/journal-schema.ts';
import { forgetChoices } from '#store/selections.ts';

/** 60 s, and 150 s more a lease: the chain, then each provider in turn. */
const WORKING_MS = 60_000;
const WORKING_PER_LEASE_MS = 150_000;

export const choiceOf = ({ id }: Lease): LeaseChoice => ({
  dseq: id.dseq,
  gseq: id.gseq,
  oseq: id.oseq,
  provider: id.provider,
});

const same = (a: LeaseChoice, b: LeaseChoice): boolean =>
  a.dseq === b.dseq && a.gseq === b.gseq && a.oseq === b.oseq && a.provider === b.provider;

const includes = (list: readonly LeaseChoice[], choice: LeaseChoice): boolean =>
  list.some((other) => same(other, choice));

/** Whether the leases were there before, so that only the manifest is sent again. */
const onlyResends = ({ asked, before }: AcceptEntry): boolean =>
  asked.leases.every((choice) => includes(before.leases, choice));

/** Whether the providers run what they were sent: true, or null where none of them says. */
function delivered(leases: readonly Lease[]): boolean | null {
  const running = leases.every(({ status }) => status && Object.keys(status.services).length > 0);
  return leases.length > 0 && running ? true : null;
}

const place = ({ gseq, provider }: LeaseChoice): string => `group ${gseq} on ${provider}`;

/** Judges what a deployment shows of the leases that were asked for. */
function judgeLeases(entry: AcceptEntry, deployment: Deployment): Finding<AcceptEntry> {
  const { leases } = deployment;
  const made = leases.filter((lease) => includes(entry.asked.leases, choiceOf(lease)));
  const missing = entry.asked.leases.filter((choice) => !includes(made.map(choiceOf), choice));
  const lines = made.map((lease) => `The lease of ${place(choiceOf(lease))} is ${lease.state}.`);
  const manifestDelivered = delivered(made);
  if (missing.length === 0) {
    if (onlyResends(entry) && manifestDelivered === null) {
      return { kind: 'no-effect', lines: [...lines, 'No provider reports running services.'] };
    }
    return { kind: 'effect', facts: { reply: { manifestDelivered } }, lines };
  }
  lines.push(...missing.map((choice) => `There is no lease of ${place(choice)}.`));
  return made.length === 0 ? { kind: 'no-effect', lines } : { kind: 'ambiguous', lines };
}

export const acceptHandler: Handler<AcceptEntry> = {
  async prepare(entry, { session, deps }) {
    const { dseq, asked, before } = entry;
    const manifest = await manifestFor(scopeOfEntry(entry), dseq ?? '', deps, before.hash);
    const certificate = asked.certificate ? await certificateFor(session) : null;
    const body = { manifest, leases: asked.leases, ...(certificate && { certificate }) };
    return async () => {
      const reply = await session.client.call(createLeases, { body, requestId: entry.id });
      const finding = judgeLeases({ ...entry, before: { ...before, leases: [] } }, reply);
      return finding.kind === 'effect'
        ? { facts: { reply: { manifestDelivered: true } } }
        : { doubt: finding.lines.join(' ') };
    };
  },
  async look(entry, { session, signal }) {
    const params = { dseq: entry.dseq ?? '' };
    return judgeLeases(entry, await session.client.call(readDeployment, { params, signal }));
  },
  // A provider that refuses the manifest makes the call fail although the leases exist and bill.
  refusalNeedsLook: true,
  workingMs: ({ asked }) => WORKING_MS + WORKING_PER_LEASE_MS * asked.leases.length,
  async finish(entry) {
    if (entry.dseq !== null) await forgetChoices(scopeOfEntry(entry), entry.dseq);
  },
};
