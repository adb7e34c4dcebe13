import { useLabel, useVersions } from '#components/deployment/own-records.ts';
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
import { SdlText } from '#components/sdl/sdl-text.tsx';
import { DownloadButton } from './download-button.tsx';
import { OpenAsNew } from '#components/sdl/open-as-new.tsx';
import { VersionList } from '#components/sdl/version-list.tsx';
import { isActive } from '#domain/deployment/facts.ts';
import type { VaultRecord } from '#store/schema.ts';
import { driftOf, runningVersion } from '#components/sdl/running-version.ts';

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

/** What can be done with a version: all of it is on the page that updates, or starts a new one. */
function VersionActions({ known, version }: { known: Known; version: VaultRecord }) {
  const label = useLabel(known.dseq);
  return (
    <>
      <PageLink
        className={buttonClass({ size: 'sm' })}
        to={paths.update(known.dseq, { view: 'versions' })}
      >
        Compare
      </PageLink>
      {isActive(known.deployment) ? (
        <PageLink
          className={buttonClass({ size: 'sm' })}
          to={paths.update(known.dseq, { restore: version.version })}
        >
          Restore
        </PageLink>
      ) : (
        <OpenAsNew size="sm" carried={() => ({ ...version, name: label })}>
          Deploy again
        </OpenAsNew>
      )}
    </>
  );
}

function KeptSdl({ known, versions }: { known: Known; versions: VaultRecord[] }) {
  const { hash } = known.deployment.deployment;
  const running = runningVersion(versions, hash);
  if (!running) return null;
  const from = (
    <>
      version {running.version} of {versions.length}, sent <Moment ms={running.at} />
    </>
  );
  return (
    <div className="grid gap-3.5">
      <TextPanel
        known={known}
        shown={{ sdl: running.sdl, from }}
        badge={<DriftBadge drift={driftOf(versions, hash)} />}
      />
      <Panel title="Versions sent" meta={versions.length} flush>
        <VersionList
          versions={versions}
          hash={hash}
          renderActions={(version) => <VersionActions known={known} version={version} />}
        />
      </Panel>
    </div>
  );
}

/** The text of what runs, as far as it is kept here or on the server, and what was sent before. */
export function SdlTab({ known }: { known: Known }) {
  const versions = useVersions(known.dseq);
  if (!versions) return <Skeleton height="18rem" />;
  if (versions.length > 0) return <KeptSdl known={known} versions={versions} />;
  const kept = known.deployment.consoleSettings?.sdl ?? null;
  if (kept === null) return <NoSdl known={known} />;
  return (
    <TextPanel known={known} shown={{ sdl: kept, from: 'as the server keeps it' }} badge={null} />
  );
}
