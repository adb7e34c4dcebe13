import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHeightClock } from '#api/queries/height.ts';
import { useSession } from '#api/queries/session.tsx';
import { settingsQuery } from '#api/queries/settings.ts';
import { useDepositLimits } from '#components/form/use-deposit-limits.ts';
import { useEscrowNow } from '#components/runway/use-escrow-now.ts';
import { isActive } from '#domain/deployment/facts.ts';
import { usdOf } from '#domain/escrow/totals.ts';
import {
  checkDeposit,
  type DepositInput,
  type DepositLimits,
} from '#domain/money/deposit-input.ts';
import type { Old } from '#pages/replace/replacing.ts';
import type { CreateEntry, JournalEntry } from '#store/journal-schema.ts';
import { carriedTopUp } from './carried-top-up.ts';
import { firstDeposit, suggestedDeposit } from './suggested-deposit.ts';

export type CreateForm = {
  deposit: string;
  setDeposit: (text: string) => void;
  checked: DepositInput;
  limits: DepositLimits;
  autoTopUp: boolean;
  setAutoTopUp: (on: boolean) => void;
  /** How it is for the old one; null where that is not known. */
  oldTopUp: boolean | null;
};

/** What the old one held when the form was opened, in dollars: a form does not change by itself. */
function useHeld({ dseq, deployment }: Old, entries: readonly JournalEntry[]): string | null {
  const { view } = useEscrowNow(deployment, useHeightClock());
  const now = isActive(deployment) ? usdOf(view, 'balance', null) : firstDeposit(entries, dseq);
  const [held] = useState(now);
  return held;
}

type FormFacts = {
  old: Old;
  /** The last attempt, whose amounts stand again where it has to be repeated. */
  last: CreateEntry | null;
  entries: readonly JournalEntry[];
};

/** Deposit and auto top-up of the replacement: as last asked for, else as the old one has them. */
export function useCreateForm({ old, last, entries }: FormFacts): CreateForm {
  const held = useHeld(old, entries);
  const limits = useDepositLimits('create');
  // Looks at what was read before, without reading: that could switch it on.
  const read = useQuery({ ...settingsQuery(useSession(), old.dseq), enabled: false }).data;
  const oldTopUp = carriedTopUp(read?.settings?.autoTopUpEnabled ?? null, entries, old.dseq);
  const [typed, setDeposit] = useState<string | null>(null);
  const [chosen, setAutoTopUp] = useState<boolean | null>(null);
  const deposit = typed ?? last?.asked.depositUsd ?? suggestedDeposit(held, limits);
  return {
    deposit,
    setDeposit,
    checked: checkDeposit(deposit, limits),
    limits,
    autoTopUp: chosen ?? last?.asked.autoTopUp ?? oldTopUp ?? false,
    setAutoTopUp,
    oldTopUp,
  };
}
