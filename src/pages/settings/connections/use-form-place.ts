import { useSearchParams } from 'react-router';
import { useConnections } from '#store/use-connections.ts';
import type { Connection } from '#store/connections.ts';

/**
 * Which form is open, kept in the URL: a connection that was just added becomes this tab's, which
 * draws the whole page anew, and its form has to be there still while the key is tried.
 * `adding`: it is the form of a new connection, which is kept already where `connection` is set.
 */
export type FormPlace = { adding: boolean; connection: Connection | null };

const FORM = 'form';
const OF = 'connection';

/** The form that the URL names, null while none is open, and how to open and close one. */
export function useFormPlace() {
  const [params, setParams] = useSearchParams();
  const connections = useConnections();
  const connection = connections.find(({ id }) => id === params.get(OF)) ?? null;
  const adding = params.get(FORM) === 'add';
  const editing = params.get(FORM) === 'edit' && connection !== null;
  const go = (next: Record<string, string>): void =>
    setParams(next, { replace: true, preventScrollReset: true });
  return {
    place: adding || editing ? ({ adding, connection } satisfies FormPlace) : null,
    add: () => go({ [FORM]: 'add' }),
    /** The form of a new connection stays open for one that is kept now. */
    stay: (id: string) => go({ [FORM]: 'add', [OF]: id }),
    edit: (id: string) => go({ [FORM]: 'edit', [OF]: id }),
    close: () => go({}),
  };
}
