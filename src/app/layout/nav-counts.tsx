import { useScope } from '#api/queries/session.tsx';
import { useKnownFleet } from '#app/fleet-known.ts';
import { listEntries } from '#store/journal-entries.ts';
import { isOpen } from '#store/journal-schema.ts';
import { useStored } from '#store/live.ts';
import { scopeKey } from '#store/scope.ts';

/** How many deployments are active, once the fleet has been read. */
export function ActiveCount() {
  const fleet = useKnownFleet();
  if (!fleet) return null;
  const active = fleet.rows.filter(({ deployment }) => deployment.state === 'active').length;
  return (
    <span className="ui-nav-count">
      {active}
      <span className="sr-only"> active</span>
    </span>
  );
}

/** How many writes have no known end yet; nothing where all have. */
export function OpenWritesCount() {
  const scope = useScope();
  // Not through the journal's hooks: the first page carries none of the journal's code.
  const { data } = useStored('journal', scopeKey(scope), () => listEntries(scope));
  const open = data?.filter(isOpen).length ?? 0;
  if (open === 0) return null;
  return (
    <span className="ui-nav-count text-warn!">
      {open}
      <span className="sr-only"> open</span>
    </span>
  );
}
