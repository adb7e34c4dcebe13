import { createContext, useContext } from 'react';
import { useHeightClock } from '#api/queries/height.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import {
  estimatedClock,
  heightAt,
  type HeightClock,
  type HeightNow,
} from '#domain/chain/height.ts';
import { useNow } from '#components/time/use-now.ts';

const ClockContext = createContext<HeightClock | null>(null);

export const LaunchClockProvider = ClockContext;

/**
 * The chain's clock. Where it can only be estimated, this deployment's own creation is the best
 * witness: it is recent, and its bids are counted from there.
 */
export function useLaunchClock(deployment: Deployment): HeightClock | null {
  const clock = useHeightClock();
  const now = useNow(60_000);
  if (clock && !clock.estimated) return clock;
  const { id, created_at: createdAt } = deployment.deployment;
  return estimatedClock([{ dseq: id.dseq, createdAt }], now + 60_000) ?? clock;
}

/** The height, ticking once a second; null where it is not known. */
export function useHeightNow(): HeightNow | null {
  const clock = useContext(ClockContext);
  const now = useNow(1_000);
  return clock && heightAt(clock, now);
}
