import { describe, expect, test, vi } from 'vitest';
import { browserLocks, tabLocks, webLocks, type Locks } from './locks.ts';

/** The part of the Web Locks API that Berth uses, as the standard words it. */
function fakeManager(): LockManager {
  const held = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    options: LockOptions,
    work: (lock: Lock | null) => Promise<unknown>,
  ): Promise<unknown> => {
    if (options.ifAvailable && held.has(name)) return work(null);
    for (let holder = held.get(name); holder; holder = held.get(name)) await holder;
    options.signal?.throwIfAborted();
    const working = work({ name, mode: 'exclusive' });
    const over = working.catch(() => undefined).then(() => held.delete(name));
    held.set(name, over);
    return working;
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}

const kinds: [string, () => Locks][] = [
  ['web locks', () => webLocks(fakeManager())],
  ['locks of one tab', tabLocks],
];

describe.each(kinds)('%s', (_name, make) => {
  test('never let two of one name work at once', async () => {
    const locks = make();
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++working);
      await Promise.resolve();
      working--;
    };
    await Promise.all(Array.from({ length: 10 }, () => locks.run('a', work)));
    expect(most).toBe(1);
  });

  test('tell apart names, and free a lock whose work threw', async () => {
    const locks = make();
    let release = (): void => undefined;
    const first = locks.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    expect(await locks.tryRun('b', async () => 7)).toEqual({ ran: true, value: 7 });
    expect(await locks.tryRun('a', async () => 7)).toEqual({ ran: false });
    release();
    await first;
    const broken = locks.run('a', async () => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await locks.run('a', async () => 8)).toBe(8);
  });

  test('stop waiting when the signal aborts', async () => {
    const locks = make();
    const gone = new AbortController();
    let release = (): void => undefined;
    const first = locks.run('a', () => new Promise<void>((resolve) => (release = resolve)));
    const waiting = locks.run('a', async () => 'ran', gone.signal);
    gone.abort(new Error('gone'));
    release();
    await expect(waiting).rejects.toThrow('gone');
    await first;
  });
});

test('a browser without Web Locks has none', () => {
  vi.stubGlobal('navigator', {});
  expect(browserLocks()).toBeNull();
  vi.stubGlobal('navigator', { locks: fakeManager() });
  expect(browserLocks()).not.toBeNull();
});
