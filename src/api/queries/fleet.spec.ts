import { describe, expect, test } from 'vitest';
import type { Deployment } from '#api/contract/deployments.ts';
import { keys } from '#api/client/keys.ts';
import { fleetQuery, fleetRow, seedFleet, type Fleet } from './fleet.ts';
import { deploymentQuery } from './deployment.ts';
import {
  fakeApi,
  json,
  refusal,
  servePage,
  wireDeployment,
  wireLease,
} from './testing/fake-api.ts';

const many = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) => wireDeployment(from + i));
const dseqs = (rows: Deployment[]): string[] => rows.map((row) => row.deployment.id.dseq);

function fleetOf(rows: unknown[]) {
  const server = { rows };
  const api = fakeApi((asked) => servePage(server.rows, asked));
  const read = () =>
    api.session.queryClient.fetchQuery({ ...fleetQuery(api.session), staleTime: 0 });
  return { ...api, server, read };
}

describe('reading the whole fleet', () => {
  test.each([
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 2],
    [101, 2],
    [250, 3],
  ])('%i deployments take %i requests', async (size, requests) => {
    const { read, log } = fleetOf(many(size));
    const fleet = await read();
    expect(fleet.state).toBe('whole');
    expect(dseqs(fleet.rows)).toEqual(Array.from({ length: size }, (_, i) => String(i + 1)));
    expect(log.map(({ url }) => url.search)).toEqual(
      Array.from({ length: requests }, (_, i) => `?skip=${i * 100}&limit=100`),
    );
  });

  test('a row that moved to the next page comes once', async () => {
    const rows = many(150);
    const { read } = fleetOf([...rows.slice(0, 100), rows[99], ...rows.slice(100)]);
    expect((await read()).rows).toHaveLength(150);
  });

  test('a server that ignores skip does not page for ever', async () => {
    const rows = many(100);
    const api = fakeApi(() => json({ data: { deployments: rows, pagination: null } }));
    const fleet = await api.session.queryClient.fetchQuery(fleetQuery(api.session));
    expect(fleet.rows).toHaveLength(100);
    expect(api.log).toHaveLength(2);
  });

  test('a server with smaller pages than asked for is read to its end', async () => {
    const rows = many(25);
    const api = fakeApi(({ url }) => {
      const skip = Number(url.searchParams.get('skip'));
      const pagination = { total: 25, skip, limit: 10 };
      return json({ data: { deployments: rows.slice(skip, skip + 10), pagination } });
    });
    const fleet = await api.session.queryClient.fetchQuery(fleetQuery(api.session));
    expect(fleet.rows).toHaveLength(25);
  });

  test('leases go back to the deployment that they carry', async () => {
    const shuffled = [
      wireDeployment(1, { leases: [wireLease(3)] }),
      wireDeployment(2, { leases: [wireLease(1), wireLease(2)] }),
      wireDeployment(3, { leases: [] }),
    ];
    const { rows } = await fleetOf(shuffled).read();
    const owners = rows.map((row) => row.leases.map(({ id }) => id.dseq));
    expect(owners).toEqual([['1'], ['2'], ['3']]);
  });

  test('tells the owner', async () => {
    const { read, session } = fleetOf(many(1));
    await read();
    expect(session.scope).toMatchObject({ upstream: '/api', owner: 'akash1owner' });
  });
});

describe('what is shown meanwhile', () => {
  /** Every state of the fleet's data, as an observer sees it. */
  function watch(api: ReturnType<typeof fleetOf>) {
    const seen: string[] = [];
    let last: Fleet | undefined;
    api.session.queryClient.getQueryCache().subscribe(() => {
      const data = api.session.queryClient.getQueryData<Fleet>(keys.fleet);
      if (data && data !== last) seen.push(`${data.state} ${data.rows.length}`);
      last = data;
    });
    return seen;
  }

  test('the first read hands out its pages, later ones replace it whole', async () => {
    const api = fleetOf(many(250));
    const seen = watch(api);
    await api.read();
    expect(seen).toEqual(['loading 100', 'loading 200', 'whole 250']);
    api.server.rows = many(260);
    await api.read();
    expect(seen.slice(3)).toEqual(['whole 260']);
  });

  test('a long first read hands out ever larger steps', async () => {
    const api = fleetOf(many(2000));
    const seen = watch(api);
    await api.read();
    expect(seen.length).toBeLessThan(11);
    expect(seen.at(-1)).toBe('whole 2000');
  });

  test('rows of the last visit stay until the whole fleet is in', async () => {
    const api = fleetOf(many(250));
    const kept = await fleetOf(many(3)).read();
    seedFleet(api.session, kept.rows);
    const seen = watch(api);
    await api.read();
    expect(seen).toEqual(['last-visit 3', 'whole 250']);
    seedFleet(api.session, kept.rows);
    expect(seen.at(-1)).toBe('whole 250');
  });

  test('rows of the last visit that come late are not taken away by the pages', async () => {
    const api = fleetOf(many(250));
    const kept = await fleetOf(many(240)).read();
    const reading = api.read();
    const seen = watch(api);
    seedFleet(api.session, kept.rows);
    await reading;
    expect(seen).toEqual(['last-visit 240', 'whole 250']);
  });

  test('a poll that changes nothing is the same object, one changed row leaves the others', async () => {
    const api = fleetOf(many(150));
    const first = await api.read();
    expect(await api.read()).toBe(first);
    api.server.rows = many(150).map((row, i) =>
      i === 7 ? wireDeployment(8, { state: 'closed' }) : row,
    );
    const next = await api.read();
    expect(next.rows.filter((row, i) => row !== first.rows[i])).toHaveLength(1);
  });

  test('a page that fails keeps the last whole fleet', async () => {
    let broken = false;
    const rows = many(150);
    const api = fakeApi((asked) =>
      broken && asked.url.search.includes('skip=100') ? refusal(400) : servePage(rows, asked),
    );
    const options = { ...fleetQuery(api.session), staleTime: 0 };
    await api.session.queryClient.fetchQuery(options);
    broken = true;
    await expect(api.session.queryClient.fetchQuery(options)).rejects.toThrow('status 400');
    expect(api.session.queryClient.getQueryData<Fleet>(keys.fleet)?.rows).toHaveLength(150);
  });

  test('a newer read takes the place of one still paging', async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let waits = true;
    const rows = many(250);
    const api = fakeApi(async (asked) => {
      if (waits && asked.url.search.includes('skip=100')) await held;
      return servePage(rows, asked);
    });
    const { queryClient } = api.session;
    const first = queryClient.fetchQuery(fleetQuery(api.session));
    await expect.poll(() => api.log.length).toBe(2);
    waits = false;
    void queryClient.invalidateQueries({ queryKey: keys.fleet, refetchType: 'all' });
    await expect.poll(() => queryClient.getQueryData<Fleet>(keys.fleet)?.state).toBe('whole');
    letGo();
    await first.catch(() => undefined);
    expect(api.log.filter(({ url }) => url.search.includes('skip=200'))).toHaveLength(1);
  });
});

test('the detail’s first picture is the fleet’s row', async () => {
  const api = fleetOf(many(3));
  await api.read();
  expect(fleetRow(api.session, '2')?.deployment.id.dseq).toBe('2');
  const { placeholderData } = deploymentQuery(api.session, '2');
  expect((placeholderData as () => Deployment | undefined)()).toBe(fleetRow(api.session, '2'));
});

test('more rows are polled less often', () => {
  const { refetchInterval } = fleetQuery(fleetOf([]).session);
  const every = (rows: number) =>
    (refetchInterval as (query: unknown) => number)({
      state: { data: { rows: Array.from({ length: rows }), state: 'whole' } },
    });
  expect(every(12)).toBeLessThan(16_000);
  expect(every(10_000)).toBeGreaterThan(60_000);
});
