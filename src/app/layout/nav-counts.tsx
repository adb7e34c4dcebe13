import { useKnownFleet } from '#app/fleet-known.ts';

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
