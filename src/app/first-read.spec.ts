import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '#store/fake-storage.ts';

const PRESETS = {
  presets: [{ id: 'demo', name: 'Simulator', basePath: '/sim/demo', key: 'public' }],
  simulatedPrefixes: ['/sim/'],
};
const LIST = '/sim/demo/v1/deployments?skip=0&limit=100';
const BLOCKS = '/sim/demo/v1/blocks?limit=20';

const asked: string[] = [];
let reply: () => Promise<Response>;

async function load(presets: unknown = PRESETS) {
  vi.resetModules();
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('sessionStorage', fakeStorage());
  vi.stubGlobal('document', {
    getElementById: () => ({ textContent: JSON.stringify(presets) }),
  });
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return reply();
  });
  return import('./first-read.ts');
}

const as = (key: string, more: RequestInit = {}) => ({ headers: { 'x-api-key': key }, ...more });

beforeEach(() => {
  asked.length = 0;
  reply = () => Promise.resolve(Response.json({ number: asked.length }));
});

test.each(['/', '/deployments'])(
  'opening %s asks for the list and the newest blocks',
  async (at) => {
    const { sendFirstReads } = await load();
    sendFirstReads(at);
    expect(asked).toEqual([LIST, BLOCKS]);
  },
);

test.each([
  ['another page', '/settings', PRESETS],
  ['no connection', '/deployments', { presets: [], simulatedPrefixes: [] }],
  ['no key', '/deployments', { presets: [{ ...PRESETS.presets[0], key: '' }] }],
])('%s: nothing is asked', async (_, at, presets) => {
  const { sendFirstReads } = await load(presets);
  sendFirstReads(at);
  expect(asked).toEqual([]);
});

test('a request that went before answers once', async () => {
  const { sendFirstReads, fetchAfterFirstReads } = await load();
  sendFirstReads('/deployments');
  const first = await fetchAfterFirstReads(LIST, as('public'));
  expect(await first.json()).toEqual({ number: 1 });
  await fetchAfterFirstReads(LIST, as('public'));
  expect(asked).toEqual([LIST, BLOCKS, LIST]);
});

test.each([
  ['another key', LIST, as('mine')],
  ['no key', LIST, {}],
  ['a write', LIST, as('public', { method: 'POST' })],
  ['another page of the list', '/sim/demo/v1/deployments?skip=100&limit=100', as('public')],
])('%s is asked for itself', async (_, url, init) => {
  const { sendFirstReads, fetchAfterFirstReads } = await load();
  sendFirstReads('/deployments');
  await fetchAfterFirstReads(url, init);
  expect(asked).toHaveLength(3);
});

test('who asked may stop waiting', async () => {
  reply = () => new Promise(() => undefined);
  const { sendFirstReads, fetchAfterFirstReads } = await load();
  sendFirstReads('/deployments');
  const stop = new AbortController();
  const answer = fetchAfterFirstReads(LIST, as('public', { signal: stop.signal }));
  stop.abort(new Error('left'));
  await expect(answer).rejects.toThrow('left');
});

test('its failure is told to who asks', async () => {
  reply = () => Promise.reject(new TypeError('no network'));
  const { sendFirstReads, fetchAfterFirstReads } = await load();
  sendFirstReads('/deployments');
  await expect(fetchAfterFirstReads(LIST, as('public'))).rejects.toThrow('no network');
});
