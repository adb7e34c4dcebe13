import { Moment } from '#components/time/moment.tsx';
import type { Evidence as EvidenceRecord } from '#store/journal-schema.ts';

/** What was found when it was looked what became of a write. */
export function EvidenceLines({ evidence }: { evidence: EvidenceRecord }) {
  return (
    <ul className="list-disc pl-4">
      {evidence.lines.map((line) => (
        <li key={line} className="wrap-anywhere">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** What was read to reach a verdict, and when. */
export function Evidence({ evidence }: { evidence: EvidenceRecord }) {
  return (
    <div>
      <span className="text-fg-3">
        Evidence, read <Moment ms={evidence.at} focusable={false} />:
      </span>
      <EvidenceLines evidence={evidence} />
    </div>
  );
}
