import { useCallback, useId, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { placeBeside } from './place.ts';

const OPEN_AFTER_MS = 250;
const CLOSE_AFTER_MS = 120;
/** On touch screens, where nothing is left by pointing elsewhere. */
const TOUCH_MS = 6000;

export type TipContent = ReactNode | (() => ReactNode);

type TriggerProps = {
  'aria-describedby': string | undefined;
  onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

type TipProps = {
  id: string;
  anchor: HTMLElement;
  children: ReactNode;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
};

/** The tip itself, in the top layer beside its anchor. */
function Tip({ anchor, ...rest }: TipProps) {
  const ref = useCallback(
    (tip: HTMLElement | null) => {
      if (!tip || !anchor.isConnected) return;
      if (!tip.matches(':popover-open')) tip.showPopover();
      placeBeside(anchor, tip, 'center');
    },
    [anchor],
  );
  return <span ref={ref} role="tooltip" popover="manual" className="ui-tip" {...rest} />;
}

/**
 * A tooltip on hover and keyboard focus: it can be hovered itself, and Escape dismisses it
 * (WCAG 1.4.13). Spread `trigger` on the element and render `tip` beside it.
 *
 * @param content what it says, or a function that works it out once it is to be seen (tables have
 *   hundreds of tips that nobody opens); nothing means no tooltip
 * @param describes whether it describes the element to assistive technology; false where it only
 *   repeats the element's name
 */
export function useTooltip(
  content: TipContent,
  describes = true,
): { trigger: TriggerProps; tip: ReactNode } {
  const id = useId();
  const timer = useRef<number | undefined>(undefined);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const show = (next: HTMLElement | null, afterMs: number): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setAnchor(next), afterMs);
  };
  const hideSoon = (): void => show(null, CLOSE_AFTER_MS);
  const keep = (): void => window.clearTimeout(timer.current);
  const open = Boolean(content) && anchor !== null;

  return {
    trigger: {
      'aria-describedby': open && describes ? id : undefined,
      onPointerEnter: (event) => {
        if (event.pointerType === 'mouse') show(event.currentTarget, OPEN_AFTER_MS);
      },
      onPointerLeave: (event) => {
        if (event.pointerType === 'mouse') hideSoon();
      },
      onPointerUp: (event) => {
        if (event.pointerType !== 'touch' || !describes) return;
        setAnchor(event.currentTarget);
        show(null, TOUCH_MS);
      },
      onFocus: (event) => {
        if (event.target.matches(':focus-visible')) show(event.currentTarget, 0);
      },
      onBlur: hideSoon,
      onKeyDown: (event) => {
        if (event.key === 'Escape' && open) show(null, 0);
      },
    },
    tip: open ? (
      <Tip id={id} anchor={anchor} onPointerEnter={keep} onPointerLeave={hideSoon}>
        {typeof content === 'function' ? content() : content}
      </Tip>
    ) : null,
  };
}
