import {
  activeConnection,
  listConnections,
  onConnectionsChange,
  type Connection,
} from './connections.ts';
import { useObservable } from '#lib/use-observable.ts';

const list = { get: listConnections, subscribe: onConnectionsChange };
const active = { get: activeConnection, subscribe: onConnectionsChange };

/** Every connection, kept up to date across tabs. */
export const useConnections = (): Connection[] => useObservable(list);

/** This tab's connection; null when there is none. */
export const useActiveConnection = (): Connection | null => useObservable(active);
