import { afterEach, describe, expect, it, vi } from 'vitest';
import { dismissToast, toast, toastLifetime, toastStore } from './registry.ts';

const titles = () => toastStore.get().map(({ title }) => title);

afterEach(() => toastStore.set([]));

describe('toasts', () => {
  it('stand in the order in which they came and go one by one', () => {
    const first = toast({ title: 'Closed' });
    toast({ title: 'Created' });
    dismissToast(first);
    expect(titles()).toEqual(['Created']);
  });

  it('replace one another under the same key', () => {
    toast({ title: 'Copying', key: 'copy' });
    toast({ title: 'Saved' });
    toast({ title: 'Copied', key: 'copy' });
    expect(titles()).toEqual(['Saved', 'Copied']);
  });

  it('drop the oldest when there are too many', () => {
    for (const title of ['a', 'b', 'c', 'd', 'e']) toast({ title });
    expect(titles()).toEqual(['b', 'c', 'd', 'e']);
  });

  it('tell no listener of a toast that was gone already', () => {
    const id = toast({ title: 'Once' });
    dismissToast(id);
    const listener = vi.fn();
    const stop = toastStore.subscribe(listener);
    dismissToast(id);
    stop();
    expect(listener).not.toHaveBeenCalled();
  });

  it('leave by themselves unless something went wrong or can be done', () => {
    toast({ title: 'a' });
    toast({ title: 'b', tone: 'bad' });
    toast({ title: 'c', action: { label: 'Undo', onAction: () => undefined } });
    toast({ title: 'd', action: { label: 'Undo', onAction: () => undefined }, lifetimeMs: 10_000 });
    expect(toastStore.get().map(toastLifetime)).toEqual([6000, null, null, 10_000]);
  });
});
