import type { DisplayName } from '#domain/deployment/display-name.ts';
import { cx } from '#ui/cx.ts';
import { DseqMark } from './dseq-mark.tsx';

/** The deployment's name and, always, its dseq. */
export function Heading({ name, dseq }: { name: DisplayName; dseq: string }) {
  return (
    <>
      <span className={cx('wrap-anywhere', name.from === 'none' && 'font-normal text-fg-3 italic')}>
        {name.text}
      </span>{' '}
      <DseqMark dseq={dseq} />
    </>
  );
}
