import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listBids } from '#api/contract/bids.ts';
import { createDeployment, createLeases } from '#api/contract/deployments.ts';
import { newerReference } from '#api/contract/fixtures/newer-reference.ts';
import { observedErrors } from '#api/contract/fixtures/observed.ts';
import { readSettings, updateSettings } from '#api/contract/settings.ts';
import { kindOf, outcomeUnknown } from './classify.ts';
import { failure, json, serve, settle, START, type Answer } from './testing/scripted-server.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const one = { params: { dseq: '1234567' } };
const created = newerReference.createDeployment;
const body = { data: { sdl: 'version: "2.0"', deposit: 0.5 } };
const cut = new TypeError('Failed to fetch');

describe('timeouts', () => {
  const leases = [1, 2].map((gseq) => ({ dseq: '1', gseq, oseq: 1, provider: 'akash1' }));

  test('accepting two bids may take 60 s and 150 s each', async () => {
    const { client } = serve(['never']);
    const error = await failure(client.call(createLeases, { body: { manifest: '[]', leases } }));
    expect(Date.now() - START).toBeGreaterThanOrEqual(360_000);
    expect(Date.now() - START).toBeLessThan(361_000);
    expect(error.message).toBe('No answer came within 360 s.');
    expect(kindOf(error)).toBe('timeout');
  });

  test('a create is given up on after 90 s and its outcome is unknown', async () => {
    const { client } = serve(['never']);
    const error = await failure(client.call(createDeployment, { body }));
    expect(Date.now() - START).toBeGreaterThanOrEqual(90_000);
    expect(outcomeUnknown(error)).toBe(true);
  });
});

describe('repeats', () => {
  const busy = (): Response => json({ error: 'x', message: 'busy' }, 503);

  test('a read is repeated after 5xx and lost connections, each wait longer', async () => {
    const { client, sent } = serve([busy(), cut, json({ data: [] })]);
    expect(await settle(client.call(listBids, { query: { dseq: '1' } }))).toEqual([]);
    const waits = sent.map(({ at }, i) => at - (sent[i - 1]?.at ?? 0));
    expect(waits).toEqual([0, 375, 750]);
  });

  test('after the last repeat the error is the server’s', async () => {
    const { client, sent } = serve([busy(), busy(), busy(), busy()]);
    const error = await failure(client.call(listBids, { query: { dseq: '1' } }));
    expect(error.message).toBe('busy');
    expect(sent).toHaveLength(3);
  });

  test.each<[string, Answer]>([
    ['a 5xx', busy()],
    ['a broken connection', cut],
    ['a timeout', 'never'],
  ])('a create is never sent again after %s', async (_, answer) => {
    const { client, sent } = serve([answer, json(created, 201)]);
    expect(outcomeUnknown(await failure(client.call(createDeployment, { body })))).toBe(true);
    expect(sent).toHaveLength(1);
  });

  test('reading settings, which may create them, is sent once', async () => {
    const { client, sent } = serve([busy()]);
    await failure(client.call(readSettings, one));
    expect(sent).toHaveLength(1);
  });

  test('an idempotent write is repeated under another request id', async () => {
    const input = { ...one, body: { data: { autoTopUpEnabled: false } }, requestId: 'a' };
    const { client, sent } = serve([cut, json(newerReference.updateSettings)]);
    await settle(client.call(updateSettings, input));
    expect(sent.map(({ request }) => request.headers.get('x-berth-request'))).toEqual(['a', 'a.2']);
  });

  test('a wallet that is being set up is asked again, even by a create', async () => {
    const { client, sent } = serve([json(observedErrors.provisioning, 409), json(created, 201)]);
    expect((await settle(client.call(createDeployment, { body }))).dseq).toBe('1234567');
    expect(sent).toHaveLength(2);
  });

  test('a 501 is not repeated', async () => {
    const { client, sent } = serve([json({ error: 'NotImplemented', message: 'no' }, 501)]);
    await failure(client.call(listBids, { query: { dseq: '1' } }));
    expect(sent).toHaveLength(1);
  });
});

describe('429', () => {
  const limited = (headers: Record<string, string> = {}): Response =>
    new Response('slow down', { status: 429, headers });
  const bids = { query: { dseq: '1' } };
  const empty = (): Response => json({ data: [] });

  test.each([
    ['seconds', { 'retry-after': '7' }, 7000],
    [
      'a date, by the server’s own clock',
      {
        'retry-after': 'Sat, 21 Nov 2026 10:00:09 GMT',
        date: 'Sat, 21 Nov 2026 10:00:00 GMT',
      },
      9000,
    ],
    ['nothing', {}, 1000],
  ])('waits as told in %s', async (_, headers, wait) => {
    const { client, sent } = serve([limited(headers), empty()]);
    await settle(client.call(listBids, bids));
    expect(sent[1]!.at).toBeGreaterThanOrEqual(wait);
    expect(sent[1]!.at).toBeLessThan(wait + 500);
  });

  test('holds back every call of the connection, visibly, then lets them go', async () => {
    const { client, sent } = serve([limited({ 'retry-after': '5' }), empty(), empty()]);
    const seen: (number | null)[] = [];
    client.gate.subscribe(() => seen.push(client.gate.pausedUntil));
    const first = client.call(listBids, bids);
    await vi.advanceTimersByTimeAsync(100);
    const second = client.call(listBids, bids);
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent).toHaveLength(1);
    expect(client.gate.pausedUntil).toBe(START + 5000);
    await settle(Promise.all([first, second]));
    expect(sent).toHaveLength(3);
    expect(seen).toEqual([START + 5000, null]);
  });

  test('a create waits too and keeps its request id, for it was never taken up', async () => {
    const { client, sent } = serve([limited(), json(created, 201)]);
    await settle(client.call(createDeployment, { body, requestId: 'entry-1' }));
    expect(sent.map(({ request }) => request.headers.get('x-berth-request'))).toEqual([
      'entry-1',
      'entry-1',
    ]);
  });

  test('without Retry-After each 429 in a row doubles the pause', async () => {
    const { client, sent } = serve([limited(), limited(), limited(), empty()]);
    await settle(client.call(listBids, bids));
    const waits = sent.map(({ at }, i) => at - (sent[i - 1]?.at ?? 0));
    expect(waits.map((wait) => Math.floor(wait / 1000))).toEqual([0, 1, 2, 4]);
  });

  test('a pause that nobody would sit out is an error with its length', async () => {
    const { client, sent } = serve([limited({ 'retry-after': '3600' })]);
    const error = await failure(client.call(listBids, bids));
    expect(error).toMatchObject({ status: 429, retryAfter: 3_600_000 });
    const next = await failure(client.call(listBids, bids));
    expect(kindOf(next)).toBe('rate-limited');
    expect(sent).toHaveLength(1);
  });
});
