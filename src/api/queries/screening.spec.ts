import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { ScreeningRequest } from '#api/contract/requests.ts';
import { screeningQuery } from './offers.ts';
import { fakeApi, json, refusal } from './testing/fake-api.ts';

const PATH = '/v1/bid-screening';

const request = (memory: number): ScreeningRequest => ({
  requirements: { signedBy: { allOf: [], anyOf: [] }, attributes: [] },
  resources: [
    {
      resource: {
        id: 1,
        cpu: { units: { val: '1' } },
        memory: { quantity: { val: String(memory) } },
        gpu: { units: { val: '0' } },
        storage: [],
      },
      count: 1,
      price: { denom: 'uact', amount: '1' },
    },
  ],
  timezone: 'UTC',
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** An API whose answers wait until they are let go. */
function slowApi() {
  const held: (() => void)[] = [];
  const api = fakeApi(
    () =>
      new Promise((resolve) => {
        held.push(() => resolve(json({ providers: [{ owner: 'akash1p' }] })));
      }),
  );
  const watch = (memory: number, aside: boolean) => {
    const { session } = api;
    const observer = new QueryObserver(
      session.queryClient,
      screeningQuery(session, request(memory), { aside }),
    );
    return { observer, stop: observer.subscribe(() => undefined) };
  };
  return { ...api, held, watch };
}

test('an answer is asked for once and kept', async () => {
  const { watch, held, count } = slowApi();
  const first = watch(1, false);
  const second = watch(1, false);
  await settle();
  held.forEach((go) => go());
  await settle();
  expect(second.observer.getCurrentResult().data?.providers).toHaveLength(1);
  first.stop();
  second.stop();
  watch(1, false).stop();
  expect(count(PATH)).toBe(1);
});

test('of what is asked aside two are under way at a time, and nobody waits for them', async () => {
  const { watch, held, count } = slowApi();
  const all = [1, 2, 3, 4].map((memory) => watch(memory, true));
  await settle();
  expect(count(PATH)).toBe(2);
  const main = watch(9, false);
  await settle();
  expect(count(PATH)).toBe(3);
  for (const _one of all) {
    held.forEach((go) => go());
    await settle();
  }
  expect(count(PATH)).toBe(5);
  for (const { observer, stop } of [...all, main]) {
    expect(observer.getCurrentResult().isSuccess).toBe(true);
    stop();
  }
});

test('what is no longer on screen is not asked for, and makes room', async () => {
  const { watch, count } = slowApi();
  const gone = [1, 2, 3].map((memory) => watch(memory, true));
  await settle();
  gone.forEach(({ stop }) => stop());
  await settle();
  const next = watch(7, true);
  await settle();
  expect(count(PATH)).toBe(3);
  next.stop();
});

test('a server without it says nothing, once; other trouble is an error', async () => {
  const absent = fakeApi(() => refusal(404));
  const { queryClient } = absent.session;
  const ask = (memory: number) =>
    queryClient.fetchQuery(screeningQuery(absent.session, request(memory)));
  expect([await ask(1), await ask(2)]).toEqual([null, null]);
  expect(absent.count(PATH)).toBe(1);
  const refusing = fakeApi(() => refusal(400));
  const refused = screeningQuery(refusing.session, request(1));
  await expect(refusing.session.queryClient.fetchQuery(refused)).rejects.toThrow('400');
});
