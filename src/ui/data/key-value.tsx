import type { ReactNode } from 'react';
import { cx } from '#ui/cx.ts';

type Pair = { label: ReactNode; value: ReactNode; key?: string };

/** Facts as label and value, the values lined up at the right. */
export function KeyValue({ pairs, className }: { pairs: readonly Pair[]; className?: string }) {
  return (
    <dl className={cx('ui-key-value', className)}>
      {pairs.map((pair, at) => (
        <div key={pair.key ?? (typeof pair.label === 'string' ? pair.label : at)}>
          <dt>{pair.label}</dt>
          <dd>{pair.value}</dd>
        </div>
      ))}
    </dl>
  );
}
