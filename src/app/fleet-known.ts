import { useQuery } from '@tanstack/react-query';
import { fleetQuery } from '#api/queries/fleet.ts';
import type { Fleet } from '#api/queries/fleet.ts';
import { useSession } from '#api/queries/session.tsx';

/** The fleet as far as it has been read, without reading it. */
export const useKnownFleet = (): Fleet | undefined =>
  useQuery({ ...fleetQuery(useSession()), enabled: false }).data;
