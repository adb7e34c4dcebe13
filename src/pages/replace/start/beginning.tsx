import { matchHash } from '#api/journal/pasted-sdl.ts';
import { RefundPanel } from '#components/closing/refund-panel.tsx';
import { runningVersion } from '#components/sdl/running-version.ts';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { TwoColumns } from '#pages/replace/frame/two-columns.tsx';
import type { Replacing } from '#pages/replace/replacing.ts';
import { StepsPanel } from '#pages/replace/steps/steps-panel.tsx';
import type { JournalEntry } from '#store/journal-schema.ts';
import type { VaultRecord } from '#store/schema.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import { CreateForm } from './create-form.tsx';
import { PasteSdl } from './paste-sdl.tsx';
import { SdlPanel } from './sdl-panel.tsx';
import { WhatChanges } from './what-changes.tsx';

/** A replacement that came to nothing: what became of it, before the next is begun. */
function LastOne({ replacing: { replacement } }: { replacing: Replacing }) {
  const { dseq, stage, reading } = replacement;
  if (stage.kind !== 'over' || dseq === null) return null;
  return (
    <>
      <Callout tone="warn" title="The last replacement is closed">
        Deployment{' '}
        <PageLink to={paths.deployment(dseq)} className="font-mono underline">
          {dseq}
        </PageLink>{' '}
        {reading.deployment ? 'was closed' : 'is not known to the server any more'}. Start again
        below.
      </Callout>
      {reading.deployment ? <RefundPanel known={{ dseq, deployment: reading.deployment }} /> : null}
    </>
  );
}

type BeginningProps = {
  replacing: Replacing;
  entries: readonly JournalEntry[];
  versions: readonly VaultRecord[];
};

/** Before there is a replacement: what will be deployed, what it changes, what it is given. */
export function Beginning({ replacing, entries, versions }: BeginningProps) {
  const { old, state } = replacing;
  const { hash } = old.deployment.deployment;
  const version = runningVersion(versions, hash);
  return (
    <>
      <LastOne replacing={replacing} />
      {state === 'closed-before' ? <RefundPanel known={old} /> : null}
      <TwoColumns
        side={
          <>
            {version ? (
              <CreateForm replacing={replacing} entries={entries} sdl={version.sdl} />
            ) : null}
            <WhatChanges replacing={replacing} />
          </>
        }
      >
        <StepsPanel replacing={replacing} />
        {version ? (
          <SdlPanel version={version} match={matchHash(version.hash, hash)} />
        ) : (
          <PasteSdl deployment={old.deployment} />
        )}
      </TwoColumns>
    </>
  );
}
