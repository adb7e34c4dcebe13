import type { Deployment } from '#api/contract/deployments.ts';
import { liveLeases } from '#domain/deployment/facts.ts';
import {
  deploymentHealth,
  healthWords,
  type Health,
  type HealthContext,
} from '#domain/deployment/health.ts';
import type { RowHealth, RowHealthKind } from './fleet-row.ts';

/** The height now as a number, near enough to compare, with the seconds of a block. */
export type RoughHeight = { height: number; blockSeconds: number };

/** `secondsUp` of the domain, without exact arithmetic: there are thousands of rows. */
function secondsUp(record: Deployment, at: RoughHeight | null): number | null {
  const newest = Math.max(0, ...liveLeases(record).map((lease) => Number(lease.created_at)));
  return at && newest > 0 ? Math.max(0, at.height - newest) * at.blockSeconds : null;
}

/** What is being compared: the list's row, and the detail page's reading of it where that is recent. */
export type HealthSources = { row: Deployment; detail: Deployment | null };

/**
 * A detail counts only where it agrees with the list about the leases: the list is newer.
 */
function sourceOf({ row, detail }: HealthSources): {
  record: Deployment;
  source: HealthContext['source'];
} {
  const same =
    detail !== null &&
    detail.deployment.state === row.deployment.state &&
    liveLeases(detail).length === liveLeases(row).length;
  return same ? { record: detail, source: 'detail' } : { record: row, source: 'list' };
}

function healthOf(sources: HealthSources, at: RoughHeight | null): Health {
  const { record, source } = sourceOf(sources);
  return deploymentHealth(record, { source, secondsUp: secondsUp(record, at) });
}

/** How a row is doing. `emptyAt` is the height at which its escrow runs dry. */
export function rowHealth(
  sources: HealthSources,
  { emptyAt, at }: { emptyAt: number | null; at: RoughHeight | null },
): RowHealth {
  const health = healthOf(sources, at);
  const isEmpty = emptyAt !== null && at !== null && emptyAt <= at.height;
  return { kind: isEmpty && health.kind !== 'closed' ? 'out-of-funds' : health.kind, health };
}

/** What asks for somebody first. */
const RANK: Record<RowHealthKind, number> = {
  'out-of-funds': 0,
  silent: 1,
  failing: 2,
  'lost-lease': 3,
  'no-lease': 4,
  starting: 5,
  unread: 6,
  ready: 7,
  closed: 8,
};

/** Every kind, the most urgent first. */
export const HEALTH_KINDS = Object.keys(RANK) as RowHealthKind[];

/** Lower asks for somebody sooner. */
export const healthRank = ({ kind }: RowHealth): number => RANK[kind];

/** Two readings that would be drawn alike. */
export const sameHealth = (a: RowHealth, b: RowHealth): boolean =>
  a.kind === b.kind && healthWords(a.health) === healthWords(b.health);

/** A kind in the words of a filter and of a count. */
export const HEALTH_LABELS: Record<RowHealthKind, string> = {
  'out-of-funds': 'out of funds',
  silent: 'provider silent',
  failing: 'failing',
  'lost-lease': 'lease ended',
  'no-lease': 'no lease yet',
  starting: 'starting',
  unread: 'leased',
  ready: 'ready',
  closed: 'closed',
};
