/** What providers offer: prices of GPUs, and who could run a group. Apart from the market of AKT, which every page reads. */
import { queryOptions, skipToken } from '@tanstack/react-query';
import { readGpuPrices } from '#api/contract/market.ts';
import type { ScreeningRequest } from '#api/contract/requests.ts';
import { screenBids } from '#api/contract/screening.ts';
import { keys } from '#api/client/keys.ts';
import { createSlots, type Slots } from '#lib/slots.ts';
import { askWider } from './absent.ts';
import type { Session } from './create-session.ts';

const MINUTE = 60_000;

/** What GPUs cost an hour, in dollars, and how many are free; null where the server does not tell. */
export const gpuPricesQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.gpuPrices,
    queryFn: ({ signal }) => askWider(session, readGpuPrices, { signal }),
    staleTime: 5 * MINUTE,
  });

/** Of questions that are asked on the side; the one that somebody waits for never waits for them. */
const ASIDE_AT_ONCE = 2;
const aside = new WeakMap<Session, Slots>();

function asideOf(session: Session): Slots {
  const slots = aside.get(session) ?? createSlots(ASIDE_AT_ONCE);
  aside.set(session, slots);
  return slots;
}

/**
 * The providers that could run a group; null where the server does not tell. Nothing is asked
 * without a request; one that is no longer on screen is cancelled. Of those `aside` at most two are
 * under way at a time.
 */
export const screeningQuery = (
  session: Session,
  request: ScreeningRequest | null,
  { aside = false } = {},
) => {
  const ask = (body: ScreeningRequest, signal: AbortSignal) =>
    askWider(session, screenBids, { body, signal });
  return queryOptions({
    queryKey: keys.screening(request),
    queryFn: request
      ? ({ signal }) =>
          aside ? asideOf(session).run(() => ask(request, signal), signal) : ask(request, signal)
      : skipToken,
    staleTime: MINUTE,
    gcTime: 5 * MINUTE,
  });
};
