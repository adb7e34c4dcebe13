import { useState } from 'react';
import { useDeposit } from '#api/journal/hooks.ts';
import type { WriteState } from '#api/journal/progress.ts';
import { useSession } from '#api/queries/session.tsx';
import { useDepositLimits } from '#components/form/use-deposit-limits.ts';
import { checkDeposit, type DepositInput } from '#domain/money/deposit-input.ts';
import { formatUsd } from '#domain/money/format.ts';
import type { DepositEntry } from '#store/journal-schema.ts';
import { toast } from '#ui/toast/registry.ts';
import { refusalAtField } from './refusal.ts';

/** From Confirm until the outcome is known or known to be unknowable. */
export const isUnderWay = (state: WriteState): boolean =>
  state === 'preparing' || state === 'sending' || state === 'finding-out';

const addedWords = ({ asked }: DepositEntry): string =>
  `Added ${formatUsd(asked.usd, { style: 'balance' })} to escrow`;

/** The form of a deposit: what is typed, whether it will do, and what became of it once sent. */
export function useAddFunds(dseq: string, onDone: () => void) {
  const session = useSession();
  const limits = useDepositLimits('add');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const write = useDeposit(session);
  const input: DepositInput = checkDeposit(text, limits);

  const change = (next: string): void => {
    setText(next);
    if (write.state === 'failed') write.reset();
  };
  const startOver = (): void => {
    setText('');
    setTried(false);
    write.reset();
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (!input.ok || isUnderWay(write.state)) return;
    const entry = await write.run({ dseq, usd: input.usd });
    if (entry === null || entry.phase === 'failed') return;
    // What could not be told stands on the page, with the evidence and the choices.
    if (entry.phase === 'done') toast({ title: addedWords(entry), tone: 'ok' });
    startOver();
    onDone();
  };
  return {
    text,
    change,
    tried,
    limits,
    usd: input.ok ? input.usd : null,
    send,
    write,
    fieldError: refusalAtField(write.entry),
  };
}

export type AddFundsForm = ReturnType<typeof useAddFunds>;
