import { ArrowLeftRight } from 'lucide-react';
import type { SdlDiff } from '#domain/sdl/index.ts';
import { IconButton } from '#ui/button.tsx';
import { Select } from '#ui/form/select.tsx';
import { Panel } from '#ui/page.tsx';
import { SemanticDiff } from '#pages/sdl-editor/diff/semantic-diff.tsx';
import { TextDiff } from '#pages/sdl-editor/diff/text-diff.tsx';
import { useChanges } from '#pages/sdl-editor/diff/use-changes.ts';
import type { Choice, Pair } from './pair.ts';

type CompareProps = {
  choices: readonly Choice[];
  pair: Pair;
  onPair: (pair: Pair) => void;
};

function Meaning({ diff, same }: { diff: SdlDiff | null; same: boolean }) {
  if (same) return <p className="text-fg-3">The same text, byte for byte.</p>;
  if (!diff) return null;
  if (!diff.comparable) {
    return <p className="text-fg-3">One of the two is not a valid SDL: only the texts compare.</p>;
  }
  if (diff.effect === 'none') {
    return (
      <p className="text-fg-3">Both mean the same: only comments, order or spelling differ.</p>
    );
  }
  return <SemanticDiff diff={diff} />;
}

/** Two of the texts against each other, in meaning and line by line. */
export function Compare({ choices, pair, onPair }: CompareProps) {
  const find = (value: string): Choice | undefined =>
    choices.find((choice) => choice.value === value);
  const from = find(pair.from);
  const to = find(pair.to);
  const diff = useChanges(from?.text ?? null, to?.text ?? null);
  if (!from || !to) return null;
  return (
    <Panel title="Compare" flush>
      <div className="flex flex-wrap items-end gap-2 px-3.5 pb-3.5">
        <Select
          label="From"
          className="min-w-0 flex-1"
          value={pair.from}
          options={choices}
          onValueChange={(value) => onPair({ ...pair, from: value })}
        />
        <IconButton label="Swap the two" onClick={() => onPair({ from: pair.to, to: pair.from })}>
          <ArrowLeftRight size={14} />
        </IconButton>
        <Select
          label="To"
          className="min-w-0 flex-1"
          value={pair.to}
          options={choices}
          onValueChange={(value) => onPair({ ...pair, to: value })}
        />
      </div>
      <div className="px-3.5 pb-3.5">
        <Meaning diff={diff} same={from.text === to.text} />
      </div>
      <div className="sdl-compare">
        <TextDiff before={from} after={to} />
      </div>
    </Panel>
  );
}
