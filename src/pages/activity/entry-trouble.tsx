import { Evidence } from '#components/journal/evidence.tsx';
import type { EntryError, JournalEntry } from '#store/journal-schema.ts';
import { EntryActions } from './entry-actions.tsx';
import { nextStepWords } from './entry-words.ts';

function ServerWords({ error }: { error: EntryError }) {
  return (
    <div className="wrap-anywhere">
      <span className="text-fg-3">{error.status === null ? 'No answer: ' : 'The server: '}</span>
      {error.message}
      {error.issues.length > 0 ? (
        <ul className="list-disc pl-4">
          {error.issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path ? <code>{path}</code> : null} {message}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What went wrong or is open: the server's words, the evidence, what to do next. */
export function EntryTrouble({ entry }: { entry: JournalEntry }) {
  const { error, verdict, notes } = entry;
  const next = nextStepWords(entry);
  const doubt = verdict && verdict.kind !== 'went-through' ? verdict : null;
  if (!error && !doubt && next === null && notes.length === 0) return null;
  return (
    <div className="activity-below grid max-w-prose gap-1 text-fg-2">
      {error ? <ServerWords error={error} /> : null}
      {doubt ? <Evidence evidence={doubt.evidence} /> : null}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {next === null ? null : <p>{next}</p>}
      <EntryActions entry={entry} />
    </div>
  );
}
