import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject, ToggleEvent } from 'react';
import { placeBeside } from './place.ts';
import type { Align } from './place.ts';

type Popup = {
  open: boolean;
  close: () => void;
  /** For the button that opens it. */
  anchor: {
    ref: RefObject<HTMLButtonElement | null>;
    popoverTarget: string;
    'aria-expanded': boolean;
  };
  /** For the box; render its content only while `open`. */
  box: {
    ref: RefObject<HTMLDivElement | null>;
    id: string;
    popover: 'auto';
    onBeforeToggle: (event: ToggleEvent<HTMLDivElement>) => void;
    onToggle: (event: ToggleEvent<HTMLDivElement>) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
};

/**
 * A box in the top layer beside its button, by the platform's own popover: it closes on Escape and
 * on a press outside, gives focus back, and works inside dialogs.
 *
 * @param onOpened what takes focus once the box stands
 */
export function usePopup(align: Align, onOpened: (box: HTMLElement) => void): Popup {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const whileOpen = useRef<AbortController | null>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => box.current?.hidePopover();

  const opened = (shown: HTMLElement): void => {
    if (anchor.current) placeBeside(anchor.current, shown, align);
    onOpened(shown);
    whileOpen.current = new AbortController();
    const onScroll = (event: Event): void => {
      if (event.target instanceof Node && !shown.contains(event.target)) close();
    };
    const { signal } = whileOpen.current;
    window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    window.addEventListener('resize', close, { signal });
  };

  return {
    open,
    close,
    anchor: { ref: anchor, popoverTarget: id, 'aria-expanded': open },
    box: {
      ref: box,
      id,
      popover: 'auto',
      onBeforeToggle: (event) => {
        if (event.target === event.currentTarget) setOpen(event.newState === 'open');
      },
      onToggle: (event) => {
        if (event.target !== event.currentTarget) return;
        whileOpen.current?.abort();
        if (event.newState === 'open') opened(event.currentTarget);
      },
      onKeyDown: (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        close();
      },
    },
  };
}
