import { useEffect } from 'react';
import { useObservable } from '#lib/use-observable.ts';
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
export const useCommands = (): readonly Command[] => useObservable(commandStore);
