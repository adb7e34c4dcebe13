import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { fleetQuery } from '#api/queries/fleet.ts';
import { keepLastVisit } from '#api/queries/fleet-snapshot.ts';
import { useSession } from '#api/queries/session.tsx';

/** Long enough after a change not to stand in the way of drawing it. */
const KEEP_AFTER_MS = 1000;

/** Keeps the fleet for the next visit each time that it was read whole and is not what it was. */
export function useKeepLastVisit(): void {
  const session = useSession();
  const { data } = useQuery(fleetQuery(session));
  useEffect(
    function keepFleet() {
      if (data?.state !== 'whole') return undefined;
      const timer = window.setTimeout(() => {
        // A browser that keeps nothing says so above every page.
        keepLastVisit(session, data.rows).catch(() => undefined);
      }, KEEP_AFTER_MS);
      return () => window.clearTimeout(timer);
    },
    [session, data],
  );
}
