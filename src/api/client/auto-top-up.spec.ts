import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newerReference } from '#api/contract/fixtures/newer-reference.ts';
import { setAutoTopUp } from './auto-top-up.ts';
import { failure, json, serve, settle, START, type Answer } from './testing/scripted-server.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const row = (autoTopUpEnabled?: boolean) =>
  json({ data: { ...newerReference.readSettings.data, autoTopUpEnabled } });
const missing = () => json({ error: 'NotFound', message: 'no row' }, 404);
const exists = (status: number) => json({ error: 'Conflict', message: 'exists' }, status);
const fixed = () =>
  json({ error: 'BadRequest', message: 'Automatic deployment funding cannot be turned off' }, 400);

test.each<[string, boolean, Answer[], string, string]>([
  ['on', true, [row(true)], 'PATCH', 'done'],
  ['off', false, [row(false)], 'PATCH', 'done'],
  ['on, without a row', true, [missing(), row(true)], 'PATCH POST', 'done'],
  [
    'on, a row made meanwhile',
    true,
    [missing(), exists(409), row(true)],
    'PATCH POST PATCH',
    'done',
  ],
  [
    'the same on a server that fails',
    true,
    [missing(), exists(500), row(true)],
    'PATCH POST PATCH',
    'done',
  ],
  ['off, and the server keeps it on', false, [row(true)], 'PATCH', 'refused'],
  ['off, and the server no longer says', false, [row()], 'PATCH', 'refused'],
  ['off, and the server refuses', false, [fixed()], 'PATCH', 'refused'],
  ['on, on a server without settings', true, [missing(), missing()], 'PATCH POST', 'refused'],
])('%s', async (_, wanted, answers, methods, result) => {
  const { client, sent } = serve(answers);
  const outcome = await settle(setAutoTopUp(client, '1234567', wanted, { requestId: 'e' }));
  expect(outcome.result).toBe(result);
  expect(sent.map(({ request }) => request.method).join(' ')).toBe(methods);
  const ids = sent.map(({ request }) => request.headers.get('x-berth-request'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a refusal keeps the server’s words', async () => {
  const { client } = serve([fixed()]);
  const outcome = await settle(setAutoTopUp(client, '1', false));
  expect(outcome).toMatchObject({ message: 'Automatic deployment funding cannot be turned off' });
});

test('a lost answer is an error, not a refusal', async () => {
  const { client } = serve(Array.from({ length: 3 }, () => new TypeError('cut')));
  expect((await failure(setAutoTopUp(client, '1', true))).code).toBe('network');
});
