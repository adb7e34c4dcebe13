import type { FieldChange, PartDiff, SdlDiff } from '#domain/sdl/index.ts';
import { Status } from '#ui/feedback/badge.tsx';
import { Panel } from '#ui/page.tsx';

const changeWords: Record<PartDiff['change'], string> = {
  added: 'added',
  changed: 'changed',
  removed: 'removed',
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
  return (
    <li className="grid gap-2 border-t border-line pt-2.5 first:border-0 first:pt-0">
      <h3 className="font-semibold wrap-anywhere">
        {name} <span className="font-normal text-fg-3">{changeWords[change]}</span>
      </h3>
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

function summary(diff: SdlDiff | null): string | null {
  if (!diff) return 'There is no SDL of what runs to compare with.';
  if (!diff.comparable) return 'Shown once the SDL is valid.';
  if (diff.effect === 'none') return 'Nothing yet: this means the same as what runs.';
  return null;
}

/** What the update changes in what runs, and what of it a running deployment can take. */
export function ChangesPanel({ diff }: { diff: SdlDiff | null }) {
  const words = summary(diff);
  const whole: PartDiff[] = diff?.deployment.length
    ? [{ name: 'Deployment', change: 'changed', fields: diff.deployment }]
    : [];
  const parts = diff ? [...diff.services, ...diff.placements, ...whole] : [];
  return (
    <Panel title="What changes">
      {words === null ? (
        <ul className="grid gap-2.5">
          {parts.map((part) => (
            <Part key={`${part.name} ${part.change}`} {...part} />
          ))}
        </ul>
      ) : (
        <p className="text-fg-3">{words}</p>
      )}
    </Panel>
  );
}
