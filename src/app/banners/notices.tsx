import { lazy, Suspense } from 'react';
import { journalAvailability } from '#api/journal/availability.ts';
import { useKeyState, useSession } from '#api/queries/session.tsx';
import { databaseStatus } from '#store/db.ts';
import type { DatabaseStatus } from '#store/db.ts';
import { useObservable } from '#lib/use-observable.ts';
import { useActiveConnection } from '#store/use-connections.ts';
import { webStorageStatus } from '#store/web-storage.ts';
import type { WebStorageStatus } from '#store/web-storage.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import { useOnline } from './use-online.ts';
import { PauseClock } from './pause-clock.tsx';

/** Most visits never ask for a key. */
const KeyNeeded = lazy(async () => ({ default: (await import('./key-needed.tsx')).KeyNeeded }));

function ConnectionNotices() {
  const session = useSession();
  const connection = useActiveConnection() ?? session.connection;
  const key = useKeyState();
  const writing = journalAvailability(connection);
  return (
    <>
      {key === 'ok' ? null : (
        <Suspense>
          <KeyNeeded connection={connection} refused={key === 'refused'} />
        </Suspense>
      )}
      <PauseClock />
      {writing.writable ? null : (
        <Callout tone="warn" title={`${connection.name} is read-only here`}>
          {writing.reason}
        </Callout>
      )}
    </>
  );
}

type StorageProps = { settings: WebStorageStatus; database: DatabaseStatus };

function StorageNotice({ settings, database }: StorageProps) {
  if (database === 'lost') {
    return (
      <Callout tone="warn" live="status" title="This tab lost its local records">
        Another tab holds a newer version of them. Reload to go on with SDLs, drafts and activity.
      </Callout>
    );
  }
  if (settings === 'kept' && database !== 'memory-only') return null;
  return (
    <Callout tone="warn" title="This browser keeps nothing">
      Its storage is switched off or full. Settings, SDLs and the record of what was sent last only
      until this tab is closed: an interrupted write cannot be checked afterwards.
    </Callout>
  );
}

/** What concerns the whole app at the moment, above the page. */
export function Notices() {
  const online = useOnline();
  const settings = useObservable(webStorageStatus);
  const database = useObservable(databaseStatus);
  return (
    <section aria-label="Notices" className="app-notices empty:hidden">
      {online ? null : (
        <Callout tone="warn" live="status" title="You are offline">
          What you see is the last that was read. Berth goes on by itself once the network is back.
        </Callout>
      )}
      <ConnectionNotices />
      <StorageNotice settings={settings} database={database} />
    </section>
  );
}
