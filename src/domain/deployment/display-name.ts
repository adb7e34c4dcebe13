/** What a deployment is called: the operator's label, the server's name, the first host it answers at, else unnamed. */
import { liveLeases, type DeploymentRecord } from './facts.ts';

export type DisplayName = { text: string; from: 'label' | 'server' | 'host' | 'none' };

/** The host of a URI as providers write them: with or without scheme, port and path. */
export const uriHost = (uri: string): string =>
  uri.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[/:?#].*$/, '');

/** Hosts that the live leases answer at, in the order of the leases and of their services. */
const hostsOf = (record: DeploymentRecord): string[] =>
  liveLeases(record)
    .flatMap(({ status }) => Object.values(status?.services ?? {}))
    .flatMap(({ uris }) => uris.map(uriHost))
    .filter((host) => host !== '');

/** The best name there is. `label` is the operator’s own, `serverName` what the server keeps. */
export function displayName(
  record: DeploymentRecord,
  { label, serverName }: { label: string | null; serverName: string | null },
): DisplayName {
  if (label?.trim()) return { text: label.trim(), from: 'label' };
  if (serverName?.trim()) return { text: serverName.trim(), from: 'server' };
  const host = hostsOf(record)[0];
  return host === undefined ? { text: 'unnamed', from: 'none' } : { text: host, from: 'host' };
}

/** A deployment with what its server calls it: beside the deployment or among its settings. */
export type Named = DeploymentRecord & {
  name: string | null;
  settings: { name: string | null } | null;
};

/** What a deployment is called, by all that is known of it. `label` is the operator's own name. */
export const nameOf = (record: Named, label: string | null): DisplayName =>
  displayName(record, { label, serverName: record.name ?? record.settings?.name ?? null });
