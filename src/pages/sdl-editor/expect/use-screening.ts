import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ScreeningRequest } from '#api/contract/requests.ts';
import { screeningQuery } from '#api/queries/offers.ts';
import { providersQuery } from '#api/queries/providers.ts';
import { useSession } from '#api/queries/session.tsx';
import { relaxations } from '#domain/screening/relax.ts';
import { screeningRequest, type ScreenedGroup } from '#domain/screening/request.ts';
import { useSettled } from './use-settled.ts';

/** Long enough not to ask in the middle of a change. */
const DEBOUNCE_MS = 500;

const timezone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `absent` where the server has no such endpoint; `online` null where it does not list providers. */
export type Screening =
  | { kind: 'asking' }
  | { kind: 'absent' }
  | { kind: 'failed'; askAgain: () => void; asking: boolean }
  | { kind: 'known'; able: number; online: number | null };

/** How many providers can run a group, asked once it has stood still for a moment. */
export function useScreening(group: ScreenedGroup): Screening {
  const session = useSession();
  const settled = useSettled(JSON.stringify(screeningRequest(group, timezone())), DEBOUNCE_MS);
  const request = useMemo(
    () => (settled === null ? null : (JSON.parse(settled) as ScreeningRequest)),
    [settled],
  );
  const { data, isError, isFetching, refetch } = useQuery(screeningQuery(session, request));
  const { data: providers } = useQuery({
    ...providersQuery(session),
    enabled: data !== undefined && data !== null,
  });
  if (data === null) return { kind: 'absent' };
  if (!data) {
    return isError
      ? { kind: 'failed', askAgain: () => void refetch(), asking: isFetching }
      : { kind: 'asking' };
  }
  const able = data.providers.length;
  const online = [...(providers?.values() ?? [])].filter(({ isOnline }) => isOnline).length;
  return { kind: 'known', able, online: online === 0 ? null : Math.max(online, able) };
}

export type Gain = { id: string; words: string; more: number };

/** What each relaxed constraint would bring; `askAgain` where some could not be asked. */
export type Gains = { pending: boolean; gains: Gain[]; askAgain: (() => void) | null };

/** Asks what one relaxed constraint at a time would bring to a group that `able` providers can run. */
export function useGains(group: ScreenedGroup, able: number): Gains {
  const session = useSession();
  const relaxed = relaxations(group);
  const answers = useQueries({
    queries: relaxed.map((one) =>
      screeningQuery(session, screeningRequest(one.group, timezone()), { aside: true }),
    ),
  });
  const failed = answers.filter(({ isError }) => isError);
  return {
    pending: answers.some(({ isPending }) => isPending),
    gains: relaxed
      .map(({ id, words }, at) => ({
        id,
        words,
        more: (answers[at]?.data?.providers.length ?? able) - able,
      }))
      .filter(({ more }) => more > 0)
      .toSorted((a, b) => b.more - a.more),
    askAgain: failed.length === 0 ? null : () => failed.forEach((one) => void one.refetch()),
  };
}
