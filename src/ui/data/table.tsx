import type { ComponentProps, HTMLAttributes, ReactNode, ThHTMLAttributes } from 'react';
import { cx } from '#ui/cx.ts';

/** A dense table in a frame that scrolls sideways by itself, never the page. */
export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return <table {...rest} className={cx('ui-table', className)} />;
}

type ScrollProps = HTMLAttributes<HTMLElement> & { label: string };

/** The frame of a wide table: reachable by keyboard, so that it can be scrolled without a mouse. */
export function TableScroll({ label, className, children, ...rest }: ScrollProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region needs focus
    <section {...rest} aria-label={label} tabIndex={0} className={cx('ui-table-scroll', className)}>
      {children}
    </section>
  );
}

export type SortDirection = 'asc' | 'desc' | false;

type SortThProps = Omit<ThHTMLAttributes<HTMLTableCellElement>, 'children'> & {
  children: ReactNode;
  sorted: SortDirection;
  /** Called with whether Shift was held, which adds to the sort instead of replacing it. */
  onSort: (add: boolean) => void;
  numeric?: boolean;
};

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A column header that sorts; direction is told by arrow and by `aria-sort`. */
export function SortTh({ children, sorted, onSort, numeric, className, ...rest }: SortThProps) {
  return (
    <th
      scope="col"
      {...rest}
      aria-sort={sorted ? ariaSort[sorted] : undefined}
      className={cx(numeric && 'ui-num', className)}
    >
      <button type="button" className="ui-sort" onClick={(event) => onSort(event.shiftKey)}>
        {children}
        <span aria-hidden="true" className="ui-sort-mark">
          {sorted === 'asc' ? '↑' : sorted === 'desc' ? '↓' : ''}
        </span>
      </button>
    </th>
  );
}
