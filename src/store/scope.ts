import type { Connection } from './connections.ts';
import { rememberedOwner } from './owners.ts';

/** Whose records: one wallet behind one base path. Nothing of one scope is seen under another. */
export interface Scope {
  /** Base path of the connection. */
  upstream: string;
  /** The wallet's address, null until a reply has told it. */
  owner: string | null;
  /** The connection, which stands in for the owner while that is unknown. */
  connection?: string;
}

/** The scope part of every stored record; `owner` is never empty. */
export interface ScopeFields {
  upstream: string;
  owner: string;
}

/** The scope of a connection as far as its owner is known. */
export function scopeOf(connection: Connection): Scope {
  const owner = rememberedOwner(connection.id);
  return { upstream: connection.basePath, owner, connection: connection.id };
}

/** Stands for the owner of a connection that has not learned it; no address looks like this. */
const unknownOwner = (connection: string): string => `?${connection}`;

/** The record fields of a scope. Records of an unknown owner wait under the connection until it is learned. */
export function scopeFields({ upstream, owner, connection }: Scope): ScopeFields {
  return { upstream, owner: owner ?? unknownOwner(connection ?? '') };
}

/** Tells the reads of one scope from those of another, as the key of `useStored`. */
export function scopeKey(scope: Scope): string {
  const { upstream, owner } = scopeFields(scope);
  return `${upstream} ${owner}`;
}

/** The owners under which records wait for this scope's owner to be learned. */
export function waitingOwners({ connection }: Scope): string[] {
  return [unknownOwner(''), ...(connection ? [unknownOwner(connection)] : [])];
}
