import { queryOptions } from '@tanstack/react-query';
import { readSettings, type DeploymentSettings } from '#api/contract/settings.ts';
import { isNotFound } from '#api/client/classify.ts';
import { keys } from '#api/client/keys.ts';
import { madeByThisRead } from '#domain/deployment/auto-top-up.ts';
import type { Session } from './create-session.ts';
import { oneAtATime } from './tabs.ts';

/** `settings` is null where there is no row; `madeByThisRead` says that the read itself created it. */
export type SettingsRead = { settings: DeploymentSettings | null; madeByThisRead: boolean };

async function load(session: Session, dseq: string): Promise<SettingsRead> {
  const { client, connection } = session;
  try {
    const exchange = await oneAtATime(`${connection.basePath} settings ${dseq}`, () =>
      client.exchange(readSettings, { params: { dseq } }),
    );
    return { settings: exchange.reply, madeByThisRead: madeByThisRead(exchange.reply, exchange) };
  } catch (error) {
    if (isNotFound(error)) return { settings: null, madeByThisRead: false };
    throw error;
  }
}

/**
 * Auto top-up of one deployment. Reading may CREATE the setting, switched on, so this is for the
 * detail page alone and goes out once: no refetch, no repeat, never from a list, hover or prefetch.
 */
export const settingsQuery = (session: Session, dseq: string) =>
  queryOptions({
    queryKey: keys.settings(dseq),
    queryFn: () => load(session, dseq),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    retryOnMount: false,
    refetchOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
