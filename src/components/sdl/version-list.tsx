import { useState } from 'react';
import type { ReactNode } from 'react';
import { Moment } from '#components/time/moment.tsx';
import type { VaultRecord } from '#store/schema.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { Button } from '#ui/button.tsx';
import { Status } from '#ui/feedback/badge.tsx';
import { versionOn } from './running-version.ts';
import { VersionNote } from './version-note.tsx';

type VersionListProps = {
  /** Oldest first, as the vault has them. */
  versions: readonly VaultRecord[];
  /** What the chain holds. */
  hash: string;
  /** What can be done with one of them. */
  renderActions: (version: VaultRecord) => ReactNode;
};

/** Enough of a hash to tell two apart by eye. */
const SHORT = 8;
/** Older ones are shown on demand. */
const AT_FIRST = 12;

function Hash({ hash }: { hash: string | null }) {
  if (hash === null) return <span className="text-fg-3">hash not known</span>;
  return (
    <span className="inline-flex items-center font-mono text-xs text-fg-3">
      <span title={hash}>{hash.slice(0, SHORT)}…</span>
      <CopyButton text={hash} what="hash" />
    </span>
  );
}

/** Every version that was sent, newest first: when, which, what for, and what can be done with it. */
export function VersionList({ versions, hash, renderActions }: VersionListProps) {
  const [all, setAll] = useState(false);
  const onChain = versionOn(versions, hash);
  const newest = versions.toReversed();
  const hidden = all ? 0 : Math.max(0, newest.length - AT_FIRST);
  return (
    <>
      <ol aria-label="Versions sent" className="grid">
        {newest.slice(0, newest.length - hidden).map((version) => (
          <li
            key={version.version}
            className="grid gap-1 border-t border-line px-3.5 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="grid min-w-0 gap-0.5">
              <div className="flex flex-wrap items-center gap-x-2.5">
                <span className="font-semibold">Version {version.version}</span>
                <span className="text-fg-2">
                  <Moment ms={version.at} />
                </span>
                <Hash hash={version.hash} />
                {version === onChain ? <Status tone="ok">on chain</Status> : null}
              </div>
              <VersionNote version={version} />
            </div>
            <div className="flex flex-wrap items-center gap-2">{renderActions(version)}</div>
          </li>
        ))}
      </ol>
      {hidden > 0 ? (
        <div className="border-t border-line px-3.5 py-2.5">
          <Button size="sm" onClick={() => setAll(true)}>
            Show {hidden} older
          </Button>
        </div>
      ) : null}
    </>
  );
}
