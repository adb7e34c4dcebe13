import { useVersions } from '#components/deployment/own-records.ts';
import { PageLink } from '#components/page-link.tsx';
import { Moment } from '#components/time/moment.tsx';
import { paths } from '#lib/paths.ts';
import { reasonOf, useLegal } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { EmptyState } from '#ui/feedback/notices.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Panel } from '#ui/page.tsx';
import { DriftBadge } from '#components/sdl/drift-badge.tsx';
import { DownloadButton } from './download-button.tsx';
import { driftOf, runningVersion } from '#components/sdl/running-version.ts';
import { SdlText } from './sdl-text.tsx';

function UpdateLink({ known }: { known: Known }) {
  const reason = reasonOf(useLegal(known).update);
  return reason === null ? (
    <PageLink className={buttonClass({ size: 'sm' })} to={paths.update(known.dseq)}>
      Update
    </PageLink>
  ) : (
    <Button size="sm" disabledReason={reason}>
      Update
    </Button>
  );
}

type Shown = { sdl: string; from: React.ReactNode };

function TextPanel({
  known,
  shown,
  badge,
}: {
  known: Known;
  shown: Shown;
  badge: React.ReactNode;
}) {
  return (
    <Panel
      title="SDL"
      meta={shown.from}
      flush
      actions={
        <>
          {badge}
          <CopyButton text={shown.sdl} what="SDL" />
          <DownloadButton text={shown.sdl} name={`${known.dseq}.yaml`} />
          <UpdateLink known={known} />
        </>
      }
    >
      <SdlText text={shown.sdl} />
    </Panel>
  );
}

function NoSdl({ known }: { known: Known }) {
  return (
    <EmptyState title="This browser does not have the SDL" actions={<UpdateLink known={known} />}>
      The API does not give SDLs back, only their hash. The SDL is kept in the browser that created
      or updated the deployment. Paste it under Update: Berth tells by the hash whether it is the
      one that runs.
    </EmptyState>
  );
}

/** The text of what runs, as far as it is kept here or on the server; read-only. */
export function SdlTab({ known }: { known: Known }) {
  const { hash } = known.deployment.deployment;
  const versions = useVersions(known.dseq);
  if (!versions) return <Skeleton height="18rem" />;
  const running = runningVersion(versions, hash);
  if (running) {
    const from = (
      <>
        version {running.version} of {versions.length}, sent <Moment ms={running.at} />
      </>
    );
    const badge = <DriftBadge drift={driftOf(versions, hash)} />;
    return <TextPanel known={known} shown={{ sdl: running.sdl, from }} badge={badge} />;
  }
  const kept = known.deployment.consoleSettings?.sdl ?? null;
  if (kept === null) return <NoSdl known={known} />;
  return (
    <TextPanel known={known} shown={{ sdl: kept, from: 'as the server keeps it' }} badge={null} />
  );
}
