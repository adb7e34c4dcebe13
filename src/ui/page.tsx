import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** The document's title while mounted. */
export function PageTitle({ children }: { children: string }) {
  return <title>{`Berth – ${children}`}</title>;
}

type PageProps = {
  /** Of the document; the heading where no other is given. */
  title: string;
  heading?: ReactNode;
  /** Before the heading: the way back. */
  trail?: ReactNode;
  /** After the heading: state, age of the data. */
  meta?: ReactNode;
  /** Buttons at the right, the main one last. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page: document title, one h1 (which takes focus after a navigation), actions, content. */
export function Page({ title, heading, trail, meta, actions, children }: PageProps) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div className="ui-page-head">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          {trail ? <div className="text-fg-3">{trail}</div> : null}
          <h1 tabIndex={-1} className="ui-h1">
            {heading ?? title}
          </h1>
          {meta}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      {children}
    </>
  );
}

type PanelProps = {
  title: string;
  /** After the title: age, a count. */
  meta?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** No padding, for a table that reaches the frame. */
  flush?: boolean;
  className?: string;
};

/** A framed part of a page with its heading. */
export function Panel({ title, meta, actions, children, flush, className }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx('ui-card', className)}>
      <div className="ui-panel-head">
        <h2 id={id} className="min-w-0 font-semibold wrap-anywhere">
          {title}
        </h2>
        {meta ? <div className="text-fg-3 text-xs">{meta}</div> : null}
        {actions ? <div className="ml-auto flex items-center gap-2">{actions}</div> : null}
      </div>
      <div className={flush ? undefined : 'px-3.5 pb-3.5'}>{children}</div>
    </section>
  );
}

/** A frame without a heading. */
export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx('ui-card', className)}>{children}</div>;
}
