import { Check, CircleDashed, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ComposeNote } from '#domain/compose/index.ts';
import { groupBy } from '#lib/group-by.ts';

const KINDS = {
  lost: { title: 'Could not carry over', icon: <X size={14} />, colour: 'text-bad' },
  assumed: { title: 'Assumed', icon: <CircleDashed size={14} />, colour: 'text-warn' },
  carried: { title: 'Carried over', icon: <Check size={14} />, colour: 'text-ok' },
} satisfies Record<string, { title: string; icon: ReactNode; colour: string }>;

export type NoteKind = keyof typeof KINDS;

/** Notes of one kind, by service. Nothing where there are none. */
export function Notes({ kind, notes }: { kind: NoteKind; notes: readonly ComposeNote[] }) {
  const { title, icon, colour } = KINDS[kind];
  if (notes.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-1.5">
      <h3 className="flex items-center gap-1.5 font-semibold">
        <span aria-hidden="true" className={colour}>
          {icon}
        </span>
        {title}
        <span className="font-normal text-fg-3">{notes.length}</span>
      </h3>
      <dl className="grid gap-2 pl-5">
        {[...groupBy(notes, ({ service }) => service)].map(([service, own]) => (
          <div key={service ?? ''}>
            <dt className="font-mono text-xs text-fg-3 wrap-anywhere">
              {service ?? 'the whole file'}
            </dt>
            <dd>
              <ul className="grid list-disc gap-0.5 pl-4 marker:text-fg-3">
                {own.map(({ text }) => (
                  <li key={text} className="wrap-anywhere">
                    {text}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
