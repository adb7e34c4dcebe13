import { renderToString } from 'react-dom/server';
import { useQuery } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { ReactNode } from 'react';
import { heightAt } from '#domain/chain/height.ts';
import { fleetQuery } from './fleet.ts';
import { heightQuery, useHeightClock } from './height.ts';
import { useAutoTopUp, useCloseDeployment } from './mutations.ts';
import { SessionProvider, useKeyState, usePausedUntil, useScope, useSession } from './session.tsx';
import { fakeApi, refusal, servePage, wireDeployment } from './testing/fake-api.ts';

const CREATED = Date.UTC(2026, 10, 1);

function Page(): ReactNode {
  const session = useSession();
  const { data } = useQuery(fleetQuery(session));
  const clock = useHeightClock();
  const mutations = [useCloseDeployment(), useAutoTopUp('1')];
  const facts = {
    base: session.client.basePath,
    owner: useScope().owner,
    key: useKeyState(),
    paused: usePausedUntil(),
    rows: data?.rows.length,
    idle: mutations.every(({ isIdle }) => isIdle),
    height: clock && heightAt(clock, CREATED + 60_980).height,
    estimated: clock?.estimated,
  };
  return JSON.stringify(facts);
}

const read = (element: ReactNode): unknown =>
  JSON.parse(renderToString(element).replaceAll('&quot;', '"'));

test('what is below a session reads from it; without blocks the height is an estimate', async () => {
  const { session } = fakeApi((asked) =>
    asked.path === '/v1/blocks' ? refusal(404) : servePage([wireDeployment(CREATED)], asked),
  );
  const { queryClient } = session;
  await queryClient.fetchQuery(fleetQuery(session));
  await queryClient.fetchQuery(heightQuery(session));
  expect(
    read(
      <SessionProvider session={session}>
        <Page />
      </SessionProvider>,
    ),
  ).toEqual({
    base: '/api',
    owner: 'akash1owner',
    key: 'ok',
    paused: null,
    rows: 1,
    idle: true,
    height: '102',
    estimated: true,
  });
});

test('outside of a session there is nothing to read from', () => {
  expect(() => renderToString(<Page />)).toThrow('SessionProvider');
});
