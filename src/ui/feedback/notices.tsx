import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { cx } from '#ui/cx.ts';
import { Dot } from './badge.tsx';
import type { Tone } from './badge.tsx';

type EmptyStateProps = {
  title: string;
  /** What to do next. */
  children?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
  headingLevel?: 'h1' | 'h2' | 'h3';
};

/** Stands where there is nothing yet and says what to do next. */
export function EmptyState(props: EmptyStateProps) {
  const { title, children, actions, icon, headingLevel: Heading = 'h2' } = props;
  return (
    <div className="ui-empty">
      {icon ? (
        <div aria-hidden="true" className="text-fg-3">
          {icon}
        </div>
      ) : null}
      <Heading className="text-md font-semibold">{title}</Heading>
      {children ? <div className="max-w-prose text-fg-2">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}

type CalloutProps = {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** How it is announced when it appears: at once, politely, or not. */
  live?: 'alert' | 'status';
  className?: string;
};

/** Something to know, in its place on the page. */
export function Callout({
  tone = 'info',
  title,
  children,
  actions,
  live,
  className,
}: CalloutProps) {
  return (
    <div role={live} className={cx('ui-callout', `ui-callout-${tone}`, className)}>
      <Dot tone={tone} className="mt-1" />
      <div className="ui-callout-text">
        {title ? <div className="font-semibold">{title}</div> : null}
        {children ? <div className="text-fg-2 wrap-anywhere">{children}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}

type ErrorNoticeProps = {
  /** What happened, in plain words. */
  title: string;
  /** What to do next. */
  nextStep: ReactNode;
  /** For whoever digs deeper: status, code, request id, the server's own words. */
  details?: ReactNode;
  onRetry?: () => void;
  retryLabel?: string;
  retrying?: boolean;
  actions?: ReactNode;
  className?: string;
};

/** The one place that says an error: what happened, what to do next, the details, a retry. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { title, nextStep, details, onRetry, retryLabel = 'Try again', retrying, actions } = props;
  const buttons = (
    <>
      {onRetry ? (
        <Button size="sm" pending={retrying} onClick={onRetry}>
          {retryLabel}
        </Button>
      ) : null}
      {actions}
    </>
  );
  return (
    <Callout
      tone="bad"
      live="alert"
      title={title}
      className={props.className}
      actions={onRetry || actions ? buttons : undefined}
    >
      {nextStep}
      {details ? (
        <details className="mt-1">
          <summary className="w-fit cursor-pointer">Details</summary>
          <div className="mt-1 font-mono text-sm whitespace-pre-wrap">{details}</div>
        </details>
      ) : null}
    </Callout>
  );
}
