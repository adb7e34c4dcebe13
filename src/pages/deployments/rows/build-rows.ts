import { replaceEqualDeep } from '@tanstack/react-query';
import type { Deployment } from '#api/contract/deployments.ts';
import { BLOCK_SECONDS } from '#domain/chain/block-time.ts';
import { dseqTime } from '#domain/chain/dseq.ts';
import { displayName } from '#domain/deployment/display-name.ts';
import { isActive, liveLeases } from '#domain/deployment/facts.ts';
import { escrowView } from '#domain/escrow/escrow-view.ts';
import { escrowFacts } from '#domain/escrow/facts.ts';
import { courseOf } from '#domain/escrow/fleet-money.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import { approximate, plain } from '#domain/money/decimal.ts';
import { coinsToUsd, type AktUsd } from '#domain/money/usd.ts';
import type { FleetRow, RowProvider } from './fleet-row.ts';
import type { Size } from '#domain/deployment/size.ts';
import { rowHealth, sameHealth, type RoughHeight } from './row-health.ts';

/** The height that lines begin at, with the moment it was read. */
export type RowHeight = { height: string; atMs: number; blockSeconds: string };

/**
 * What rows are made with besides the deployment itself. Rows are made anew when this is another
 * object, so that it should stay the same while nothing in it changed.
 */
export type RowContext = {
  names: ReadonlyMap<string, string>;
  provider: (address: string) => RowProvider;
  size: (dseq: string) => Size | null;
  aktUsd: AktUsd;
};

/** What other pages have read of a deployment lately; a list asks for none of it. */
export type KnownReads = {
  detail: (dseq: string) => Deployment | null;
  autoTopUp: (dseq: string) => boolean | null;
};

/** A height as numbers, for what is only compared. */
export const rough = ({ height, blockSeconds }: RowHeight): RoughHeight => ({
  height: approximate(height),
  blockSeconds: approximate(blockSeconds),
});

function providersOf(record: Deployment, provider: RowContext['provider']): RowProvider[] {
  const live = liveLeases(record);
  const leases = live.length > 0 ? live : record.leases;
  const addresses = new Set(leases.map(({ id }) => id.provider).filter((one) => one !== ''));
  return [...addresses].map(provider);
}

function createdMs(record: Deployment, at: RowHeight | null): number | null {
  const told = dseqTime(record.deployment.id.dseq);
  if (told !== null || at === null) return told;
  const blocks = approximate(at.height) - Number(record.deployment.created_at);
  const seconds = approximate(at.blockSeconds || BLOCK_SECONDS);
  return blocks >= 0 ? Math.round(at.atMs - blocks * seconds * 1000) : null;
}

type RowMoney = Pick<FleetRow, 'course' | 'perBlock' | 'emptyAt' | 'rateUsd'>;

function moneyOf(record: Deployment, aktUsd: AktUsd, at: RowHeight | null): RowMoney {
  const { dseq } = record.deployment.id;
  const height = at?.height ?? null;
  const view = escrowView(escrowFacts(record, height));
  const course = courseOf(dseq, view, { height, aktUsd });
  const perBlock = coinsOf(view, 'rate');
  const emptyAt = course.emptyAt && approximate(plain(course.emptyAt));
  return { course, perBlock, emptyAt, rateUsd: coinsToUsd(perBlock, aktUsd) };
}

/** Remembers the money of a deployment, which costs more than the rest of its row together. */
function createMoneyCache() {
  type Known = { aktUsd: AktUsd; hasHeight: boolean; money: RowMoney };
  const known = new WeakMap<Deployment, Known>();
  return (record: Deployment, aktUsd: AktUsd, at: RowHeight | null): RowMoney => {
    const before = known.get(record);
    const hasHeight = at !== null;
    if (before && before.aktUsd === aktUsd && before.hasHeight === hasHeight) return before.money;
    const money = moneyOf(record, aktUsd, at);
    known.set(record, { aktUsd, hasHeight, money });
    return money;
  };
}

function haystackOf({ dseq, name, providers }: Pick<FleetRow, 'dseq' | 'name' | 'providers'>) {
  const texts = providers.flatMap(({ title, address, region }) => [title, address, region ?? '']);
  return [name.text, dseq, ...texts].join('\n').toLowerCase();
}

type Inputs = {
  record: Deployment;
  detail: Deployment | null;
  autoTopUp: boolean | null;
  context: RowContext;
  hasHeight: boolean;
};

const sameInputs = (a: Inputs, b: Inputs): boolean =>
  a.detail === b.detail &&
  a.autoTopUp === b.autoTopUp &&
  a.context === b.context &&
  a.hasHeight === b.hasHeight;

function makeRow(
  { record, detail, autoTopUp, context }: Inputs,
  money: RowMoney,
  at: RowHeight | null,
): FleetRow {
  const { dseq } = record.deployment.id;
  const label = context.names.get(dseq) ?? null;
  const name = displayName(detail ?? record, { label, serverName: record.name });
  const providers = providersOf(record, context.provider);
  return {
    dseq,
    deployment: record,
    name,
    active: isActive(record),
    health: rowHealth({ row: record, detail }, { emptyAt: money.emptyAt, at: at && rough(at) }),
    size: context.size(dseq),
    providers,
    ...money,
    createdMs: createdMs(record, at),
    createdHeight: Number(record.deployment.created_at),
    autoTopUp,
    haystack: haystackOf({ dseq, name, providers }),
  };
}

/**
 * Makes the rows of a fleet again and again, keeping those about which nothing changed: only what
 * is new costs anything. Health is looked at every time, since it depends on the height.
 */
export function createRowBuilder() {
  const made = new WeakMap<Deployment, { inputs: Inputs; row: FleetRow }>();
  const moneyFor = createMoneyCache();

  function rowOf(inputs: Inputs, at: RowHeight | null): FleetRow {
    const { record, detail, context } = inputs;
    const before = made.get(record);
    if (!before || !sameInputs(before.inputs, inputs)) {
      const row = makeRow(inputs, moneyFor(record, context.aktUsd, at), at);
      // What is new may be of no account to this row, which then is not drawn again.
      return before ? replaceEqualDeep(before.row, row) : row;
    }
    const { row } = before;
    const now = { emptyAt: row.emptyAt, at: at && rough(at) };
    const health = rowHealth({ row: record, detail }, now);
    return sameHealth(health, row.health) ? row : { ...row, health };
  }

  return function buildRows(
    deployments: readonly Deployment[],
    { context, reads, at }: { context: RowContext; reads: KnownReads; at: RowHeight | null },
  ): FleetRow[] {
    return deployments.map((record) => {
      const { dseq } = record.deployment.id;
      const inputs: Inputs = {
        record,
        detail: reads.detail(dseq),
        autoTopUp: reads.autoTopUp(dseq),
        context,
        hasHeight: at !== null,
      };
      const row = rowOf(inputs, at);
      made.set(record, { inputs, row });
      return row;
    });
  };
}
