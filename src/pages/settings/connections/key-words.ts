import { connectionKey, type Connection } from '#store/connections.ts';
import { onKeyChange, readKey } from '#store/secrets.ts';
import { useObservable } from '#lib/use-observable.ts';

const wordsOf = (connection: Connection): string => {
  if (readKey(connection.id) === null) {
    return connectionKey(connection.id) === null ? 'no key in this tab' : 'public key';
  }
  return connection.remember
    ? 'key remembered on this device'
    : 'key kept until this tab is closed';
};

/** How a connection's key is kept, kept up to date; never the key. */
export const useKeyWords = (connection: Connection): string =>
  useObservable({
    get: () => wordsOf(connection),
    subscribe: (listener) => onKeyChange(connection.id, listener),
  });

/** Whether the operator gave this connection a key of their own. */
export const hasOwnKey = (id: string): boolean => readKey(id) !== null;
