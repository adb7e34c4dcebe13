import { groupBy } from '#lib/group-by.ts';
import { createCell } from '#lib/observable.ts';

export type Command = {
  /** Unique; registering one again replaces it. */
  id: string;
  title: string;
  /** Heading under which palette and help list it. */
  group: string;
  /** Further words by which it is found. */
  keywords?: string;
  /** `n`, `?`, `g d` (one key after the other) or `mod+k` (⌘ on a Mac, else Ctrl). */
  shortcut?: string;
  /** What it does; without it the entry only explains a key that the page handles itself. */
  run?: () => void;
};

/** Every command on offer, in the order in which they were offered. */
export const commandStore = createCell<readonly Command[]>([]);

/** Adds commands to palette, keys and help; what it returns takes them away again. */
export function registerCommands(commands: readonly Command[]): () => void {
  const ids = new Set(commands.map(({ id }) => id));
  const others = commandStore.get().filter(({ id }) => !ids.has(id));
  commandStore.set([...others, ...commands]);
  const mine = new Set(commands);
  return () => commandStore.set(commandStore.get().filter((command) => !mine.has(command)));
}

/** Commands under their headings, both in the order in which they were registered. */
export const groupCommands = <C extends Command>(
  commands: readonly C[],
): { group: string; items: C[] }[] =>
  [...groupBy(commands, ({ group }) => group)].map(([group, items]) => ({ group, items }));
