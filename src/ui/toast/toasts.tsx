import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useObservable } from '#lib/use-observable.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Dot } from '#ui/feedback/badge.tsx';
import { dismissToast, toastLifetime, toastStore } from './registry.ts';
import type { ToastItem } from './registry.ts';

function Toast({ item }: { item: ToastItem }) {
  const [held, setHeld] = useState(false);
  const { action } = item;
  useEffect(
    function leaveAfterAWhile() {
      const lifetime = toastLifetime(item);
      if (held || lifetime === null) return undefined;
      const timer = window.setTimeout(() => dismissToast(item.id), lifetime);
      return () => window.clearTimeout(timer);
    },
    [item, held],
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- reading holds it
    <li
      className="ui-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Dot tone={item.tone} className="mt-1" />
      <div className="min-w-0 flex-1">
        <div className="font-semibold wrap-anywhere">{item.title}</div>
        {item.body ? <div className="text-fg-2 wrap-anywhere">{item.body}</div> : null}
        {action ? (
          <Button
            size="sm"
            className="mt-1.5"
            onClick={() => {
              action.onAction();
              dismissToast(item.id);
            }}
          >
            {action.label}
          </Button>
        ) : null}
      </div>
      <IconButton label="Dismiss" size="sm" onClick={() => dismissToast(item.id)}>
        <X size={14} />
      </IconButton>
    </li>
  );
}

/** Where toasts appear; mounted once by the shell. Failures are announced at once, others politely. */
export function Toasts() {
  const items = useObservable(toastStore);
  const urgent = items.findLast(({ tone }) => tone === 'bad');
  const latest = items.findLast(({ tone }) => tone !== 'bad');
  const spoken = (item: ToastItem | undefined): string =>
    item ? [item.title, item.body].filter(Boolean).join('. ') : '';
  return (
    <section aria-label="Notifications" className="ui-toasts">
      <div className="sr-only" aria-live="polite">
        {spoken(latest)}
      </div>
      <div className="sr-only" aria-live="assertive">
        {spoken(urgent)}
      </div>
      <ol>
        {items.map((item) => (
          <Toast key={item.id} item={item} />
        ))}
      </ol>
    </section>
  );
}
