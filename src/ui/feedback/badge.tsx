import type { ReactNode } from 'react';
import { cx } from '#ui/cx.ts';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'violet' | 'accent' | 'idle';

/** A mark whose shape differs by tone as well as its colour; the word stands beside it. */
export function Dot({ tone, className }: { tone: Tone; className?: string }) {
  return <span aria-hidden="true" className={cx('ui-dot', `ui-dot-${tone}`, className)} />;
}

type StatusProps = { tone: Tone; children: ReactNode; className?: string };

/** A state in a mark and a word, inside running text or a table cell. */
export function Status({ tone, children, className }: StatusProps) {
  return (
    <span className={cx('ui-status', className)}>
      <Dot tone={tone} />
      <span className="min-w-0">{children}</span>
    </span>
  );
}

/** A rounded frame for a state or a figure beside a heading. */
export function Pill({ tone, children, className }: Partial<StatusProps>) {
  return (
    <span className={cx('ui-pill', className)}>
      {tone ? <Dot tone={tone} /> : null}
      {children}
    </span>
  );
}

/** A small tag: a resource, a label, a count. */
export function Badge({ tone, children, className }: Partial<StatusProps>) {
  return <span className={cx('ui-badge', tone && `ui-badge-${tone}`, className)}>{children}</span>;
}
