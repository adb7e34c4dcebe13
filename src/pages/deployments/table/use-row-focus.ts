import { useMemo, useState } from 'react';
import type { FocusEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Command } from '#ui/commands/registry.ts';
import { useRegisterCommands } from '#ui/commands/use-commands.ts';

const INDEX = 'data-index';

const indexOf = (element: Element | null): number => {
  const row = element?.closest(`tr[${INDEX}]`);
  return row ? Number(row.getAttribute(INDEX)) : -1;
};

/**
 * `j` and `k` move focus between the links of the rows, where Enter opens them. The row that has
 * focus stays in the document although it is scrolled away; `kept` is its place, or null.
 */
export function useRowFocus(body: RefObject<HTMLElement | null>, ids: readonly string[]) {
  const [focused, setFocused] = useState<string | null>(null);
  const kept = useMemo(() => {
    const at = focused === null ? -1 : ids.indexOf(focused);
    return at < 0 ? null : at;
  }, [focused, ids]);

  const commands = useMemo((): Command[] => {
    const step = (by: number): void => {
      const here = indexOf(document.activeElement);
      const from = here >= 0 ? here : (kept ?? -1);
      const next = Math.min(ids.length - 1, Math.max(0, from + by));
      // The row has to be there before it can take focus.
      flushSync(() => setFocused(ids[next] ?? null));
      body.current?.querySelector<HTMLElement>(`tr[${INDEX}="${next}"] a`)?.focus();
    };
    const group = 'Deployments table';
    return [
      { id: 'fleet.next', title: 'Next row', group, shortcut: 'j', run: () => step(1) },
      { id: 'fleet.previous', title: 'Previous row', group, shortcut: 'k', run: () => step(-1) },
      { id: 'fleet.open', title: 'Open the row', group, shortcut: 'enter' },
    ];
  }, [body, ids, kept]);
  useRegisterCommands(commands);

  return {
    kept,
    onFocus: ({ target }: FocusEvent<HTMLElement>): void =>
      setFocused(ids[indexOf(target)] ?? null),
  };
}
