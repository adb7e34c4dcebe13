import { expect, test } from 'vitest';
import { createOnce } from './once.ts';

const answering = (answer: string) => async () => ({ answer, ran: true });

function counted(answer: string) {
  const task = async () => {
    task.runs += 1;
    return { answer, ran: true };
  };
  task.runs = 0;
  return task;
}

test('a repeat gets the first answer and does not run', async () => {
  const once = createOnce<string>({ clock: () => 0 });
  const task = counted('first');
  expect(await once.run('a', task)).toEqual({ kind: 'answer', answer: 'first', repeated: false });
  expect(await once.run('a', task)).toEqual({ kind: 'answer', answer: 'first', repeated: true });
  expect(task.runs).toBe(1);
});

test('a repeat while the first is running learns nothing and does not run', async () => {
  const once = createOnce<string>({ clock: () => 0 });
  let release: (value: { answer: string; ran: boolean }) => void = () => {};
  const first = once.run('a', () => new Promise((resolve) => (release = resolve)));
  const second = counted('second');
  expect(await once.run('a', second)).toEqual({ kind: 'unknown' });
  release({ answer: 'first', ran: true });
  expect(await first).toMatchObject({ answer: 'first' });
  expect(await once.run('a', second)).toMatchObject({ answer: 'first', repeated: true });
  expect(second.runs).toBe(0);
});

test('a task that broke off stays unknown', async () => {
  const once = createOnce<string>({ clock: () => 0 });
  await expect(
    once.run('a', async () => {
      throw new Error('socket hang up');
    }),
  ).rejects.toThrow('socket hang up');
  expect(await once.run('a', answering('again'))).toEqual({ kind: 'unknown' });
});

test('a task refused before any effect leaves the id free', async () => {
  const once = createOnce<string>({ clock: () => 0 });
  await once.run('a', async () => ({ answer: '401', ran: false }));
  expect(await once.run('a', answering('done'))).toMatchObject({ answer: 'done', repeated: false });
});

test('ids are independent', async () => {
  const once = createOnce<string>({ clock: () => 0 });
  await once.run('a', answering('A'));
  expect(await once.run('b', answering('B'))).toMatchObject({ answer: 'B', repeated: false });
});

test('memory is bounded in number and in time, and a running entry is never forgotten', async () => {
  let now = 0;
  const once = createOnce<string>({ clock: () => now, max: 3, keepMs: 100 });
  void once.run('running', () => new Promise(() => {}));
  for (const key of ['a', 'b', 'c', 'd', 'e']) await once.run(key, answering(key));
  expect(once.size).toBe(3);
  expect(await once.run('e', answering('again'))).toMatchObject({ answer: 'e', repeated: true });
  now = 101;
  expect(await once.run('e', answering('again'))).toMatchObject({
    answer: 'again',
    repeated: false,
  });
  expect(await once.run('running', answering('x'))).toEqual({ kind: 'unknown' });
});
