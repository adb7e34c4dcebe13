import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { Age } from '#components/time/moment.tsx';
import { clockText } from '#components/time/moment-text.ts';
import { formatDuration } from '#domain/chain/duration.ts';
import { isOpen, type JournalEntry } from '#store/journal-schema.ts';
import { IconButton } from '#ui/button.tsx';
import { Status } from '#ui/feedback/badge.tsx';
import { DeploymentRef } from './deployment-ref.tsx';
import { EntryAsked } from './entry-asked.tsx';
import { EntryDetails } from './entry-details.tsx';
import { EntryTrouble } from './entry-trouble.tsx';
import { KIND_WORDS, stateWords, tookSeconds } from './entry-words.ts';
import './activity.css';

type EntryRowProps = {
  entry: JournalEntry;
  /** The operator's own name of its deployment. */
  name: string | null;
};

/** How long it took, or has been going on. */
function Took({ entry }: { entry: JournalEntry }) {
  const seconds = tookSeconds(entry);
  if (seconds !== null) return <>{formatDuration(seconds)}</>;
  return (
    <>
      for <Age ms={entry.sentAt ?? entry.at} focusable={false} />
    </>
  );
}

/** One write in a line; below it what is wrong and what to do, and on request all there is. */
export function EntryRow({ entry, name }: EntryRowProps) {
  const [expanded, setExpanded] = useState(false);
  const id = useId();
  const { tone, text } = stateWords(entry);
  return (
    <li className="activity-entry" data-open={isOpen(entry) || undefined}>
      <div className="activity-line">
        <time dateTime={new Date(entry.at).toISOString()} className="activity-time">
          {clockText(entry.at)}
        </time>
        <div className="activity-what">
          <span className="font-semibold">{KIND_WORDS[entry.kind]}</span>
          <DeploymentRef entry={entry} name={name} />
        </div>
        <div className="activity-asked">
          <EntryAsked entry={entry} />
        </div>
        <Status tone={tone} className="activity-state">
          {text}
        </Status>
        <span className="activity-took">
          <Took entry={entry} />
        </span>
        <IconButton
          size="sm"
          className="activity-more"
          label="Details"
          aria-expanded={expanded}
          aria-controls={id}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? <ChevronUp size={14} /> : <ChevronDown size={14} />}
        </IconButton>
      </div>
      <EntryTrouble entry={entry} />
      <div id={id}>{expanded ? <EntryDetails entry={entry} /> : null}</div>
    </li>
  );
}
