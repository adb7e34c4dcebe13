/** The fleet of the last visit, drawn until the first read of this one is in. */
import * as v from 'valibot';
import { deployment, type Deployment } from '#api/contract/deployments.ts';
import { keepSnapshot, readSnapshot } from '#store/snapshots.ts';
import type { Session } from './create-session.ts';
import { seedFleet } from './fleet.ts';

const PAGE = 'fleet';
/** A larger fleet takes longer to keep and to check than its first page takes to arrive. */
const MOST_ROWS = 1000;

const rowsOf = v.array(deployment);

/** The moment of the last visit's rows, in ms since the epoch. */
const seenAt = new WeakMap<Session, number>();

/**
 * Shows the rows of the last visit unless something is known already. What an older version kept in
 * another shape is ignored.
 * @returns whether there are such rows.
 */
export async function seedFromLastVisit(session: Session): Promise<boolean> {
  const snapshot = await readSnapshot(session.scope, PAGE);
  if (!snapshot || session.signal.aborted) return false;
  const read = v.safeParse(rowsOf, snapshot.data);
  if (!read.success || read.output.length === 0) return false;
  seenAt.set(session, snapshot.at);
  seedFleet(session, read.output);
  return true;
}

/** When the rows of the last visit were read, in ms since the epoch; null where none are shown. */
export const lastVisit = (session: Session): number | null => seenAt.get(session) ?? null;

/** Keeps a whole fleet for the next visit; of a very large one nothing. */
export async function keepLastVisit(session: Session, rows: Deployment[]): Promise<void> {
  await keepSnapshot(session.scope, PAGE, rows.length > MOST_ROWS ? [] : rows, session.clock);
}
