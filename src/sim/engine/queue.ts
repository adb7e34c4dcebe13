/** Something that happens at a height without anybody asking for it. */
type TaskKind =
  | 'bid'
  | 'bid-expiry'
  | 'manifest-timeout'
  | 'withdraw'
  | 'funds-check'
  | 'top-up-sweep';

export type Task = {
  height: number;
  /** Order of making; earlier first within one height. */
  order: number;
  kind: TaskKind;
  dseq: string;
  gseq: number;
  oseq: number;
  provider: string;
};

function before(a: Task, b: Task): boolean {
  return a.height === b.height ? a.order < b.order : a.height < b.height;
}

/** Puts a task into a binary heap whose root is due first. */
export function pushTask(heap: Task[], task: Task): void {
  let at = heap.length;
  heap.push(task);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !before(task, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = task;
}

function sink(heap: Task[], task: Task): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const rightFirst = right !== undefined && before(right, left);
    const next = rightFirst ? right : left;
    if (!before(next, task)) break;
    heap[at] = next;
    at = 2 * at + (rightFirst ? 2 : 1);
  }
  heap[at] = task;
}

/** Takes the first task out if it is due at `height`. */
export function popDue(heap: Task[], height: number): Task | null {
  const first = heap[0];
  if (first === undefined || first.height > height) return null;
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) sink(heap, last);
  return first;
}
