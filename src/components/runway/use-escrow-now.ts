import { heightAt, type HeightClock, type HeightNow } from '#domain/chain/height.ts';
import { escrowView, type EscrowView } from '#domain/escrow/escrow-view.ts';
import { escrowFacts, type DeploymentMoney } from '#domain/escrow/facts.ts';
import { useNow } from '#components/time/use-now.ts';

export type EscrowNow = { view: EscrowView; at: HeightNow | null; nowMs: number };

const SECOND_MS = 1_000;

/**
 * A deployment's escrow, ticking once a second between blocks (or every `stepMs`, a whole number of
 * seconds). `clock` is null where the height is not known; then the view is that of the last
 * settlement and stands still.
 */
export function useEscrowNow(
  deployment: DeploymentMoney,
  clock: HeightClock | null,
  stepMs: number = SECOND_MS,
): EscrowNow {
  const nowMs = useNow(stepMs);
  const at = clock && heightAt(clock, nowMs);
  return { view: escrowView(escrowFacts(deployment, at?.height ?? null)), at, nowMs };
}
