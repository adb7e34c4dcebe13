import { useObservable } from '#lib/use-observable.ts';
import { Pill } from '#ui/feedback/badge.tsx';
import type { Tone } from '#ui/feedback/badge.tsx';
import type { DraftKeeper, DraftState } from './draft-keeper.ts';

const words: Record<DraftState['status'], { tone: Tone; text: string }> = {
  kept: { tone: 'ok', text: 'saved in this browser' },
  saving: { tone: 'idle', text: 'saving…' },
  failed: { tone: 'bad', text: 'could not be saved' },
  conflict: { tone: 'warn', text: 'changed in another tab' },
};

/** Beside the heading: which draft this is and whether it is safe. */
export function DraftPill({ keeper }: { keeper: DraftKeeper }) {
  const { draft, status } = useObservable(keeper.state);
  if (!draft && status === 'kept') return null;
  const { tone, text } = words[status];
  return (
    <Pill tone={tone}>
      <span>Draft</span>
      {draft ? <b className="max-w-40 truncate font-semibold text-fg">{draft.name}</b> : null}
      <span>{text}</span>
    </Pill>
  );
}
