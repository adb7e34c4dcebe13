import type { Deployment } from '#api/contract/deployments.ts';
import type { DisplayName } from '#domain/deployment/display-name.ts';
import type { Health } from '#domain/deployment/health.ts';
import type { Course } from '#domain/escrow/fleet-money.ts';
import type { Coin } from '#domain/money/denom.ts';
import type { Size } from '#domain/deployment/size.ts';

/** What a row says of a deployment's state: its health, and money before anything that runs on it. */
export type RowHealthKind = Health['kind'] | 'out-of-funds';

export type RowHealth = { kind: RowHealthKind; health: Health };

export type RowProvider = { address: string; title: string; region: string | null };

/** One deployment as the fleet shows it. Where nothing about it changed it is the same object. */
export type FleetRow = {
  dseq: string;
  deployment: Deployment;
  name: DisplayName;
  active: boolean;
  health: RowHealth;
  /** Null where neither this browser nor the server's index tells. */
  size: Size | null;
  /** Those of the live leases; once there are none, those of the last ones. */
  providers: RowProvider[];
  /** What all live leases cost per block, in micro-units. */
  perBlock: Coin[];
  /** Dollars per block, for sorting; null without a dollar figure. */
  rateUsd: string | null;
  course: Course;
  /** The height at which escrow runs out, near enough to compare; null where it does not. */
  emptyAt: number | null;
  /** ms since the epoch; null where neither the dseq nor a known height tells. */
  createdMs: number | null;
  createdHeight: number;
  /** Only where some page has read it: a list never asks. */
  autoTopUp: boolean | null;
  /** All that a search looks at, in lower case. */
  haystack: string;
};
