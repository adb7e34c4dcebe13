import { describe, expect, test } from 'vitest';
import { listProviders, readProvider } from '#api/contract/providers.ts';
import { wider } from '#api/contract/fixtures/wider.ts';
import { newerReference } from '#api/contract/fixtures/newer-reference.ts';
import { keys } from '#api/client/keys.ts';
import { connectionKey } from '#store/connections.ts';
import { rememberedOwner } from '#store/owners.ts';
import { writeKey } from '#store/secrets.ts';
import { askWider } from './absent.ts';
import { fleetQuery } from './fleet.ts';
import { settingsQuery } from './settings.ts';
import { walletsQuery } from './wallet.ts';
import { providersQuery } from './providers.ts';
import {
  fakeApi,
  json,
  refusal,
  servePage,
  wireDeployment,
  type Asked,
} from './testing/fake-api.ts';
import { QueryObserver } from '@tanstack/react-query';

const rows = [wireDeployment(1)];

describe('the key', () => {
  const accepts = (key: string) => (asked: Asked) =>
    asked.key === key ? servePage(rows, asked) : refusal(401);

  test('a session without a key says so before anything is asked', () => {
    const { session } = fakeApi(accepts('x'), { key: null });
    expect(session.keyState.get()).toBe('missing');
  });

  test('a refused key is asked for; once a good one is kept, what failed runs again', async () => {
    const { session, connection } = fakeApi(accepts('second-key'));
    const observer = new QueryObserver(session.queryClient, fleetQuery(session));
    const stop = observer.subscribe(() => {});
    await expect.poll(() => observer.getCurrentResult().status).toBe('error');
    expect(session.keyState.get()).toBe('refused');
    writeKey(connection.id, 'second-key', false);
    expect(session.keyState.get()).toBe('ok');
    await expect.poll(() => observer.getCurrentResult().data?.rows.length).toBe(1);
    stop();
  });

  test('the same key once more is tried once more', async () => {
    let passing = true;
    const { session, connection } = fakeApi((asked) =>
      passing ? refusal(401) : servePage(rows, asked),
    );
    const observer = new QueryObserver(session.queryClient, fleetQuery(session));
    const stop = observer.subscribe(() => {});
    await expect.poll(() => session.keyState.get()).toBe('refused');
    passing = false;
    writeKey(connection.id, String(connectionKey(connection.id)), false);
    expect(session.keyState.get()).toBe('ok');
    await expect.poll(() => observer.getCurrentResult().data?.rows.length).toBe(1);
    stop();
  });

  test('another key may be another wallet: nothing read with the old one stays', async () => {
    const { session, connection } = fakeApi((asked) => servePage(rows, asked));
    await session.queryClient.fetchQuery(fleetQuery(session));
    writeKey(connection.id, 'other-key', false);
    expect(session.queryClient.getQueryData(keys.fleet)).toBeUndefined();
  });

  test('settings that were read are not read again for a new key', async () => {
    const { session, connection, count } = fakeApi((asked) =>
      asked.path.startsWith('/v2') ? json(newerReference.readSettings) : refusal(401),
    );
    const settings = new QueryObserver(session.queryClient, settingsQuery(session, '1'));
    const stop = settings.subscribe(() => {});
    await expect.poll(() => settings.getCurrentResult().status).toBe('success');
    await session.queryClient.fetchQuery(fleetQuery(session)).catch(() => undefined);
    writeKey(connection.id, 'second-key', false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(count('/v2/deployment-settings/1')).toBe(1);
    stop();
  });
});

describe('the owner', () => {
  test('is learned from the wallets and remembered for the connection', async () => {
    const { session, connection } = fakeApi(({ path }) =>
      path === '/v1/user/me' ? json(wider.readUser) : json(wider.listWallets),
    );
    await session.queryClient.fetchQuery(walletsQuery(session));
    const [wallet] = wider.listWallets.data;
    expect(session.scope.owner).toBe(wallet?.address);
    await expect.poll(() => rememberedOwner(connection.id)).toBe(wallet?.address);
  });

  test('a session that has ended learns nothing more', () => {
    const { session } = fakeApi(() => refusal(500));
    session.dispose();
    session.learnOwner('akash1late');
    expect(session.scope.owner).toBeNull();
  });
});

describe('operations that a server may lack', () => {
  test('a 404 is null, once: the operation counts as absent for a while', async () => {
    const { session, count } = fakeApi(() => new Response('404 Not Found', { status: 404 }));
    const ask = () => askWider(session, listProviders, {});
    expect([await ask(), await ask()]).toEqual([null, null]);
    expect(count('/v1/providers')).toBe(1);
    session.absent.set('listProviders', Date.now() - 1);
    await ask();
    expect(count('/v1/providers')).toBe(2);
  });

  test('an unknown provider does not take the operation away', async () => {
    const { session, log } = fakeApi(() => new Response('Provider not found.', { status: 404 }));
    const ask = (address: string) => askWider(session, readProvider, { params: { address } });
    expect([await ask('a'), await ask('b')]).toEqual([null, null]);
    expect(log).toHaveLength(2);
  });

  test('a 501 of any operation is absence', async () => {
    const { session, log } = fakeApi(() => refusal(501));
    const ask = () => askWider(session, readProvider, { params: { address: 'a' } });
    expect([await ask(), await ask()]).toEqual([null, null]);
    expect(log).toHaveLength(1);
  });

  test('a refusal is an error', async () => {
    const { session } = fakeApi(() => refusal(403));
    await expect(askWider(session, listProviders, {})).rejects.toThrow('status 403');
  });

  test('providers come as one map, the same for the same list', async () => {
    const { session } = fakeApi(() => json(wider.listProviders));
    const options = providersQuery(session);
    const list = await session.queryClient.fetchQuery(options);
    const [provider] = list ?? [];
    expect(options.select?.(list)?.get(provider?.owner ?? '')).toBe(provider);
    expect(options.select?.(list)).toBe(options.select?.(list));
  });
});
