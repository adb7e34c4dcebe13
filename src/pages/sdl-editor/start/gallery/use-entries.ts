import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession } from '#api/queries/session.tsx';
import { templatesQuery } from '#api/queries/templates.ts';
import { templates } from '#pages/sdl-editor/start/templates/templates.ts';
import { ownEntries, serverEntries } from './entries.ts';
import type { Entry } from './entries.ts';

const OWN = ownEntries(templates);

export type ServerState = {
  state: 'none' | 'reading' | 'failed' | 'read';
  error: Error | null;
  readAgain: () => void;
};

/** Berth's templates, and beside them what the server has, as soon as it has answered. */
export function useEntries(): { entries: readonly Entry[]; server: ServerState } {
  const query = useQuery(templatesQuery(useSession()));
  const { data, error, fetchStatus } = query;
  const entries = useMemo(() => (data ? [...OWN, ...serverEntries(data)] : OWN), [data]);
  const state = (): ServerState['state'] => {
    if (data !== undefined) return data === null || data.length === 0 ? 'none' : 'read';
    return error && fetchStatus === 'idle' ? 'failed' : 'reading';
  };
  return { entries, server: { state: state(), error, readAgain: () => void query.refetch() } };
}
