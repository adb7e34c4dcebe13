import type { FieldChange, PartDiff, SdlDiff } from '#domain/sdl/index.ts';
import { Badge, Status, type Tone } from '#ui/feedback/badge.tsx';

const CHANGES: Record<PartDiff['change'], { word: string; tone: Tone }> = {
  added: { word: 'Added', tone: 'ok' },
  changed: { word: 'Changed', tone: 'info' },
  removed: { word: 'Removed', tone: 'bad' },
};

function Value({ text, gone }: { text: string | null; gone?: boolean }) {
  if (text === null) return <span className="text-fg-3">nothing</span>;
  return (
    <span className={gone ? 'text-fg-3 line-through' : undefined}>
      {text.split('\n').map((line) => (
        <span key={line} className="block font-mono text-xs wrap-anywhere">
          {line}
        </span>
      ))}
    </span>
  );
}

function Field({ change }: { change: FieldChange }) {
  const inPlace = change.effect === 'in-place';
  return (
    <li className="grid gap-0.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className="font-medium">{change.field}</span>
        <Status tone={inPlace ? 'ok' : 'warn'} className="text-xs text-fg-2">
          {inPlace ? 'applies in place' : 'needs a new deployment'}
        </Status>
      </div>
      <Value text={change.before} gone />
      <Value text={change.after} />
    </li>
  );
}

function Part({ name, change, fields }: PartDiff) {
  const { word, tone } = CHANGES[change];
  return (
    <li className="grid gap-2 border-t border-line pt-2.5 first:border-0 first:pt-0">
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 font-semibold wrap-anywhere">{name}</h3>
        <Badge tone={tone}>{word}</Badge>
      </div>
      {change === 'changed' ? (
        <ul className="grid gap-2">
          {fields.map((field) => (
            <Field key={field.field} change={field} />
          ))}
        </ul>
      ) : (
        <Status tone="warn" className="text-xs text-fg-2">
          needs a new deployment
        </Status>
      )}
    </li>
  );
}

function partsOf(diff: SdlDiff): PartDiff[] {
  const whole: PartDiff[] = diff.deployment.length
    ? [{ name: 'Deployment', change: 'changed', fields: diff.deployment }]
    : [];
  return [...diff.services, ...diff.placements, ...whole];
}

/** What changes in meaning, part by part, and whether a running deployment can take it. */
export function SemanticDiff({ diff }: { diff: SdlDiff }) {
  return (
    <ul className="grid gap-2.5">
      {partsOf(diff).map((part) => (
        <Part key={`${part.name} ${part.change}`} {...part} />
      ))}
    </ul>
  );
}
