import { useRef, useState } from 'react';
import { OpenAsNew } from '#components/sdl/open-as-new.tsx';
import { VersionList } from '#components/sdl/version-list.tsx';
import type { VaultRecord } from '#store/schema.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { Panel } from '#ui/page.tsx';
import { Compare } from './compare.tsx';
import { choicesOf, firstPair, pairFor, type Pair } from './pair.ts';

type HistoryProps = {
  versions: readonly VaultRecord[];
  /** What the chain holds. */
  hash: string;
  /** What stands in the editor. */
  text: string;
  /** The operator's name of the deployment; null without one. */
  name: string | null;
  /** It takes no update any more: its versions are for new deployments. */
  closed: boolean;
  onRestore: (version: VaultRecord) => void;
};

/** What was sent so far: each version with its note, any two compared, each to be had again. */
export function History({ versions, hash, text, name, closed, onRestore }: HistoryProps) {
  const choices = choicesOf(versions, text);
  const [chosen, setChosen] = useState<Pair | null>(null);
  const comparison = useRef<HTMLDivElement>(null);
  const compare = (version: number): void => {
    setChosen(pairFor(choices, String(version)));
    comparison.current?.querySelector('select')?.focus();
  };
  if (versions.length === 0) {
    return (
      <Panel title="Versions sent">
        <EmptyState title="No version is kept here" headingLevel="h3">
          From the next update on, every SDL that is sent from this browser is kept, with its time,
          its hash and a note.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel title="Versions sent" meta={versions.length} flush>
        <VersionList
          versions={versions}
          hash={hash}
          renderActions={(version) => (
            <>
              <Button size="sm" onClick={() => compare(version.version)}>
                Compare
              </Button>
              {closed ? (
                <OpenAsNew size="sm" carried={() => ({ ...version, name })}>
                  Deploy again
                </OpenAsNew>
              ) : (
                <Button size="sm" onClick={() => onRestore(version)}>
                  Restore
                </Button>
              )}
            </>
          )}
        />
      </Panel>
      <div ref={comparison}>
        <Compare choices={choices} pair={chosen ?? firstPair(choices)} onPair={setChosen} />
      </div>
    </>
  );
}
