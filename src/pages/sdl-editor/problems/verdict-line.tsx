import type { ReactNode } from 'react';
import type { Severity } from '#domain/sdl/types.ts';
import { Status } from '#ui/feedback/badge.tsx';
import type { Tone } from '#ui/feedback/badge.tsx';
import { countProblems, countWords } from './summary.ts';
import type { Checked } from './use-sdl-check.ts';

const order: readonly Severity[] = ['error', 'network', 'advice'];
const tones: Record<Severity, Tone> = { error: 'bad', network: 'warn', advice: 'info' };

function Counts({ checked, empty }: { checked: Checked; empty: boolean }) {
  if (empty) return <Status tone="idle">Nothing written yet</Status>;
  if (checked.status === 'checking') return <Status tone="idle">Checking…</Status>;
  if (checked.status === 'failed') {
    return <Status tone="warn">The SDL rules could not be loaded; the server will check it</Status>;
  }
  const counts = countProblems(checked.check.problems);
  const found = order.filter((severity) => counts[severity] > 0);
  return (
    <>
      {counts.error === 0 ? <Status tone="ok">The Console API accepts this SDL</Status> : null}
      {found.map((severity) => (
        <Status key={severity} tone={tones[severity]}>
          {countWords(severity, counts[severity])}
        </Status>
      ))}
    </>
  );
}

type VerdictLineProps = {
  checked: Checked;
  empty: boolean;
  helpId: string;
  help: string;
  children: ReactNode;
};

/** Under the text: what the network will say of it, and how to leave the editor by keyboard. */
export function VerdictLine({ checked, empty, helpId, help, children }: VerdictLineProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-1.5">
      <output className="flex flex-wrap gap-x-4 gap-y-1">
        <Counts checked={checked} empty={empty} />
      </output>
      <div className="ml-auto">{children}</div>
      <div className="basis-full text-xs text-fg-3">
        <span id={helpId}>{help}</span> Sent exactly as written.
      </div>
    </div>
  );
}
