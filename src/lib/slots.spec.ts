import { expect, test } from 'vitest';
import { createSlots } from './slots.ts';

/** Work that goes on until it is told to end. */
function pieces() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const never = () => new AbortController().signal;

test('runs so many at once, the others in order', async () => {
  const { begun, work, end } = pieces();
  const slots = createSlots(2);
  const all = ['a', 'b', 'c', 'd'].map((name) => slots.run(work(name), never()));
  await settle();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await settle();
  expect(begun).toEqual(['a', 'b', 'c']);
  end('a');
  end('c');
  await settle();
  end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('lets go of who no longer waits, and of slots of what failed', async () => {
  const { begun, work, end } = pieces();
  const slots = createSlots(1);
  const leaving = new AbortController();
  const first = slots.run(work('first'), never());
  const second = slots.run(work('second'), leaving.signal);
  const failing = slots.run(() => Promise.reject(new Error('no')), never());
  const last = slots.run(work('last'), never());
  leaving.abort(new Error('left'));
  await expect(second).rejects.toThrow('left');
  end('first');
  await first;
  await expect(failing).rejects.toThrow('no');
  await settle();
  expect(begun).toEqual(['first', 'last']);
  end('last');
  await last;
  await expect(slots.run(work('late'), leaving.signal)).rejects.toThrow('left');
});
