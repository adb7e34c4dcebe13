import { databaseStatus, type DatabaseStatus } from '#store/db.ts';
import { useObservable } from '#lib/use-observable.ts';
import { STORE_NAMES } from '#store/schema.ts';
import { eraseLocalData, exportLocalData } from '#store/transfer.ts';
import { Button } from '#ui/button.tsx';
import { confirm } from '#ui/confirm/registry.ts';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Panel } from '#ui/page.tsx';
import { saveFile } from '#ui/save-file.ts';
import { toast } from '#ui/toast/registry.ts';
import { sizeWords, STORE_WORDS } from './data-words.ts';
import { ImportFile } from './import-file.tsx';
import { useLocalCounts } from './use-local-counts.ts';

const STATUS: Record<DatabaseStatus, string> = {
  opening: 'being opened',
  kept: 'kept by this browser',
  waiting: 'waiting for another tab to let go of it',
  'memory-only': 'only until this tab is closed',
  lost: 'taken over by another tab: reload this one',
};

async function saveExport(): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  saveFile(await exportLocalData(Date.now), `berth-${day}.json`, 'application/json');
}

async function askToErase(): Promise<void> {
  const agreed = await confirm({
    title: 'Erase what this browser keeps?',
    tone: 'danger',
    body: (
      <div className="grid gap-2">
        <p>
          Erased for every connection: SDLs that were sent, drafts, names, chosen bids, activity,
          and currency and table settings. An interrupted write can no longer be checked afterwards.
        </p>
        <p>Stays: connections, their keys, the theme, and everything that runs on the network.</p>
      </div>
    ),
  });
  if (!agreed) return;
  await eraseLocalData();
  toast({ title: 'Erased the local data', tone: 'ok', key: 'erase' });
}

const say = (title: string) => () => {
  toast({
    title,
    body: 'The browser’s storage did not answer. Reload the page and try again.',
    tone: 'bad',
  });
};

/** What this browser keeps for all connections, and how to take it along or be rid of it. */
export function LocalDataPanel() {
  const status = useObservable(databaseStatus);
  const kept = useLocalCounts();
  const pairs = STORE_NAMES.map((store) => ({
    key: store,
    label: STORE_WORDS[store],
    value: kept ? kept.counts[store].toLocaleString('en') : <Skeleton width="2rem" />,
  }));
  const size = kept && kept.bytes !== null ? `, ${sizeWords(kept.bytes)}` : '';
  return (
    <Panel title="Local data" meta={`${STATUS[status]}${size}`}>
      <div className="grid gap-3">
        <p className="text-fg-2">
          SDLs and the record of what was sent are nowhere but here: the Console API gives no SDL
          back. An export holds them for every connection. API keys and certificates are never in
          it.
        </p>
        <KeyValue pairs={pairs} className="sm:grid-cols-2 sm:gap-x-10" />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void saveExport().catch(say('Nothing was exported'))}>
            Export
          </Button>
          <ImportFile />
          <Button
            variant="danger"
            className="ml-auto"
            onClick={() => void askToErase().catch(say('Nothing was erased'))}
          >
            Erase…
          </Button>
        </div>
      </div>
    </Panel>
  );
}
