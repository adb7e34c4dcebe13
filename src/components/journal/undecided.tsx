import type { ReactNode } from 'react';
import type { JournalEntry } from '#store/journal-schema.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import { EvidenceLines } from './evidence.tsx';

type UndecidedProps = {
  entry: JournalEntry;
  /** What cannot be told. */
  title: string;
  /** What each way to decide leads to. */
  children: ReactNode;
  actions: ReactNode;
  /** Why the last way that was tried came to nothing. */
  problem?: string | null;
};

/** The answer was lost and nobody can tell: the evidence, and the operator's decision. */
export function Undecided({ entry, title, children, actions, problem = null }: UndecidedProps) {
  const evidence = entry.verdict?.evidence ?? null;
  return (
    <Callout tone="warn" live="alert" title={title} actions={actions}>
      {evidence === null ? null : <EvidenceLines evidence={evidence} />}
      <p className="mt-1">{children}</p>
      {problem === null ? null : <p className="mt-1 text-bad">{problem}</p>}
    </Callout>
  );
}
