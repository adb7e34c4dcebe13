import { createCell } from '#lib/observable.ts';

export type ToastTone = 'info' | 'ok' | 'warn' | 'bad';

export type ToastOptions = {
  title: string;
  body?: string;
  tone?: ToastTone;
  action?: { label: string; onAction: () => void };
  /** How long the action is offered, in milliseconds; without it, until the reader takes it away. */
  lifetimeMs?: number;
  /** A second toast with the same key replaces the first. */
  key?: string;
};

export type ToastItem = ToastOptions & { id: number; tone: ToastTone };

/** More than this at once and the oldest goes. */
const AT_MOST = 4;

/** What is shown now, oldest first. */
export const toastStore = createCell<readonly ToastItem[]>([]);
let lastId = 0;

/** Shows a short notice in the corner; what must not be missed belongs on the page instead. */
export function toast(options: ToastOptions): number {
  lastId += 1;
  const item: ToastItem = { tone: 'info', ...options, id: lastId };
  const others = toastStore.get().filter(({ key }) => key === undefined || key !== item.key);
  toastStore.set([...others, item].slice(-AT_MOST));
  return item.id;
}

/** Takes a toast away; one that is gone already is no error. */
export function dismissToast(id: number): void {
  const left = toastStore.get().filter((item) => item.id !== id);
  if (left.length !== toastStore.get().length) toastStore.set(left);
}

/** How long a toast stays, in milliseconds; null where only the reader takes it away. */
export const toastLifetime = ({ tone, action, lifetimeMs }: ToastItem): number | null =>
  lifetimeMs ?? (tone === 'bad' || action ? null : 6000);
