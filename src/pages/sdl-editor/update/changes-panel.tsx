import type { SdlDiff } from '#domain/sdl/index.ts';
import { Panel } from '#ui/page.tsx';
import { SemanticDiff } from '#pages/sdl-editor/diff/semantic-diff.tsx';

function insteadOf(diff: SdlDiff | null): string | null {
  if (!diff) return 'There is no SDL of what runs to compare with.';
  if (!diff.comparable) return 'Shown once the SDL is valid.';
  return diff.effect === 'none' ? 'Nothing: this means the same as what runs.' : null;
}

type ChangesPanelProps = {
  diff: SdlDiff | null;
  /** It is not known whether what it is compared with runs. */
  unsure: boolean;
};

/** What the update changes in what runs, and what of it a running deployment can take. */
export function ChangesPanel({ diff, unsure }: ChangesPanelProps) {
  const words = insteadOf(diff);
  return (
    <Panel title="What changes">
      {diff && words === null ? <SemanticDiff diff={diff} /> : <p className="text-fg-3">{words}</p>}
      {unsure ? (
        <p className="mt-2.5 border-t border-line pt-2.5 text-xs text-fg-3">
          {diff
            ? 'Compared with the newest SDL kept here, which may not be the one that runs.'
            : 'Berth cannot tell whether this applies in place. If it does not, the chain takes it and the provider refuses the manifest.'}
        </p>
      ) : null}
    </Panel>
  );
}
