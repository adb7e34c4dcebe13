import { useEffect, useSyncExternalStore } from 'react';
import { commandStore, registerCommands } from './registry.ts';
import type { Command } from './registry.ts';

/** Offers a page's commands while it is mounted. Give a memoised list: each new one registers anew. */
export function useRegisterCommands(commands: readonly Command[]): void {
  useEffect(
    function offerCommands() {
      return registerCommands(commands);
    },
    [commands],
  );
}

/** Every command on offer now. */
export const useCommands = (): readonly Command[] =>
  useSyncExternalStore(commandStore.subscribe, commandStore.get);
