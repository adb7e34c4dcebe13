import { useNow } from '#components/time/use-now.ts';
import { isOpen } from '#store/journal-schema.ts';
import { OpenWrite } from './open-write.tsx';
import { useWrites } from './use-writes.ts';

const SECOND_MS = 1_000;
/** Most writes are over sooner; they need not move the page. */
const WAIT_MS = 3_000;

/** The writes to this deployment whose end is not known, whichever page load or tab began them. */
export function OpenWrites({ dseq }: { dseq: string }) {
  const nowMs = useNow(SECOND_MS);
  const writes = useWrites(dseq).data ?? [];
  const open = writes.filter((entry) => isOpen(entry) && nowMs - entry.at > WAIT_MS);
  if (open.length === 0) return null;
  return (
    <section aria-label="Under way" className="grid gap-2">
      {open.map((entry) => (
        <OpenWrite key={entry.id} entry={entry} />
      ))}
    </section>
  );
}
