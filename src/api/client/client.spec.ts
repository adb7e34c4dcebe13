import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDeployment, listDeployments, readDeployment } from '#api/contract/deployments.ts';
import { newerErrors, newerReference } from '#api/contract/fixtures/newer-reference.ts';
import { observedErrors } from '#api/contract/fixtures/observed.ts';
import { readSettings } from '#api/contract/settings.ts';
import type { ApiError } from './api-error.ts';
import { fieldIssues, kindOf, outcomeUnknown } from './classify.ts';
import {
  failure,
  json,
  KEY,
  serve,
  settle,
  START,
  type Answer,
} from './testing/scripted-server.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const one = { params: { dseq: '1234567' } };
const created = newerReference.createDeployment;
const body = { data: { sdl: 'version: "2.0"', deposit: 0.5 } };
const cut = new TypeError('Failed to fetch');

describe('a call', () => {
  test('sends method, path, key and query, and hands out what is inside the envelope', async () => {
    const { client, sent } = serve([json(newerReference.listDeployments)]);
    const page = await settle(client.call(listDeployments, { query: { skip: 0, limit: 100 } }));
    expect(page.deployments).toHaveLength(1);
    const { request } = sent[0]!;
    expect(request.method).toBe('GET');
    expect(new URL(request.url).pathname).toBe('/console-api/v1/deployments');
    expect(new URL(request.url).search).toBe('?skip=0&limit=100');
    expect(request.headers.get('x-api-key')).toBe(KEY);
    expect(request.headers.has('x-berth-request')).toBe(false);
    expect(request.url).not.toContain(KEY);
  });

  test('a hostile dseq stays inside its path segment', async () => {
    const { client, sent } = serve([json(newerReference.readDeployment)]);
    await settle(client.call(readDeployment, { params: { dseq: '../x?y#z' } }));
    expect(new URL(sent[0]!.request.url).pathname).toBe(
      '/console-api/v1/deployments/..%2Fx%3Fy%23z',
    );
  });

  test('a missing path parameter is a bug, not a request', async () => {
    const { client, sent } = serve([]);
    await expect(client.call(readDeployment, { params: { dseq: '' } })).rejects.toThrow('dseq');
    expect(sent).toHaveLength(0);
  });

  test('a write carries the caller’s request id, or one of its own', async () => {
    const { client, sent } = serve([json(created, 201), json(created, 201)]);
    await settle(client.call(createDeployment, { body, requestId: 'entry-1' }));
    await settle(client.call(createDeployment, { body }));
    const ids = sent.map(({ request }) => request.headers.get('x-berth-request'));
    expect(ids).toEqual(['entry-1', expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(JSON.parse(sent[0]!.body)).toEqual(body);
  });

  test('exchange tells status, server time and request id', async () => {
    const date = 'Sat, 21 Nov 2026 00:00:07 GMT';
    const { client } = serve([json(newerReference.readSettings, 200, { date })]);
    const exchange = await settle(client.exchange(readSettings, one));
    expect(exchange).toMatchObject({ status: 200, serverTime: START + 7000, requestId: null });
  });

  test('the caller’s abort is thrown as it is', async () => {
    const { client } = serve(['never']);
    const abort = new AbortController();
    const call = client.call(readDeployment, { ...one, signal: abort.signal });
    abort.abort(new DOMException('gone', 'AbortError'));
    await expect(call).rejects.toThrow('gone');
  });
});

const html = new Response('<!doctype html><html><title>Bad gateway</title></html>', {
  status: 502,
});

describe('every shape of error', () => {
  test.each<[string, Response | Error, Partial<ApiError>, string]>([
    [
      '{error,message}',
      json(newerErrors.unauthorized, 401),
      { status: 401, code: 'Unauthorized', message: 'Invalid API key' },
      'unauthorized',
    ],
    [
      'the longer shape',
      json(observedErrors.assertion, 404),
      { status: 404, code: 'not_found', message: 'Deployment not found' },
      'not-found',
    ],
    [
      'validation',
      json(observedErrors.validation, 400),
      { code: 'validation_error', message: 'Validation error' },
      'invalid',
    ],
    [
      'only error, a sentence',
      json(observedErrors.contentType, 400),
      { code: null, message: 'Content-Type header is required' },
      'invalid',
    ],
    [
      'an empty message',
      json(observedErrors.tooLarge, 413),
      { status: 413, message: 'The request is larger than the server takes.' },
      'invalid',
    ],
    [
      'credits',
      json({ error: 'x', message: 'Not enough' }, 402),
      { message: 'Not enough' },
      'payment',
    ],
    ['forbidden', json({ error: 'ForbiddenError', message: 'Forbidden' }, 403), {}, 'forbidden'],
    ['conflict', json({ error: 'Conflict', message: 'exists' }, 409), {}, 'conflict'],
    [
      'plain text',
      new Response('404 Not Found', { status: 404 }),
      { message: 'There is no such thing here.' },
      'not-found',
    ],
    [
      'plain words',
      new Response('Provider not found.', { status: 404 }),
      { message: 'Provider not found.' },
      'not-found',
    ],
    [
      'HTML',
      html,
      { status: 502, message: expect.stringContaining('("Bad gateway")') as unknown as string },
      'unavailable',
    ],
    [
      'nothing',
      new Response('', { status: 500 }),
      { message: 'The server failed (500).' },
      'unavailable',
    ],
    [
      'half a JSON',
      new Response('{"error":', { status: 400 }),
      { message: '{"error":' },
      'invalid',
    ],
    ['a broken connection', cut, { status: 0, code: 'network' }, 'network-lost'],
  ])('%s', async (_, answer, expected, kind) => {
    const again = (): Answer => (answer instanceof Response ? answer.clone() : answer);
    const { client } = serve([again(), again(), again()]);
    const error = await failure(client.call(readDeployment, one));
    expect(error).toMatchObject({ operation: 'readDeployment', ...expected });
    expect(kindOf(error)).toBe(kind);
  });

  test('offline is said when the browser knows it', async () => {
    const { client, sent } = serve([cut], { isOnline: () => false });
    expect(kindOf(await failure(client.call(readDeployment, one)))).toBe('offline');
    expect(sent).toHaveLength(1);
  });

  test('what cannot be read names the path that failed', async () => {
    const { client } = serve([json({ data: { deployment: {} } })]);
    const error = await failure(client.call(readDeployment, one));
    expect(error.message).toContain('data.deployment.id');
    expect(kindOf(error)).toBe('undecodable');
  });

  test.each([
    ['cut short', new Response('{"data":{')],
    ['a web page', new Response('<!doctype html><html></html>')],
    ['empty', new Response('')],
  ])('a success that is %s', async (_, answer) => {
    const { client } = serve([answer]);
    expect(kindOf(await failure(client.call(readDeployment, one)))).toBe('undecodable');
  });

  test('signTx with a code is a failure inside a 201, in the words of the chain', async () => {
    const signTx = { code: 5, transactionHash: 'AB', rawLog: 'insufficient funds' };
    const { client } = serve([json({ data: { ...created.data, signTx } }, 201)]);
    const error = await failure(client.call(createDeployment, { body }));
    expect(error).toMatchObject({ status: 201, message: 'insufficient funds', details: signTx });
    expect(kindOf(error)).toBe('tx-failed');
    expect(outcomeUnknown(error)).toBe(false);
  });

  test('validation issues name their fields', async () => {
    const { client } = serve([json(observedErrors.validation, 400)]);
    const error = await failure(client.call(createDeployment, { body }));
    expect(fieldIssues(error)).toEqual([{ path: 'data.sdl', message: 'Required' }]);
  });

  test('a key that the server quotes does not come back in the error', async () => {
    const { client } = serve([json({ error: 'Bad', message: `no such key ${KEY}` }, 401)]);
    const error = await failure(client.call(readDeployment, one));
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain(KEY);
  });

  describe('the refusal of a key that was replaced meanwhile', () => {
    function serveAfterReplacing(answers: Answer[]) {
      let key = 'old';
      const told = vi.fn<() => void>();
      const refuse = (): Response => {
        key = 'new';
        return json(newerErrors.unauthorized, 401);
      };
      return { told, ...serve([refuse, ...answers], { getKey: () => key, onUnauthorized: told }) };
    }

    test('has a read ask again with the new one, and is told to nobody', async () => {
      const { client, sent, told } = serveAfterReplacing([json(newerReference.readDeployment)]);
      await settle(client.call(readDeployment, one));
      const used = sent.map(({ request }) => request.headers.get('x-api-key'));
      expect(used).toEqual(['old', 'new']);
      expect(told).not.toHaveBeenCalled();
    });

    test('ends a write, which is the caller’s to repeat', async () => {
      const { client, sent, told } = serveAfterReplacing([json(created, 201)]);
      expect(kindOf(await failure(client.call(createDeployment, { body })))).toBe('unauthorized');
      expect(sent).toHaveLength(1);
      expect(told).not.toHaveBeenCalled();
    });
  });

  test('a key that no header can carry is a matter of the key', async () => {
    const told = vi.fn<() => void>();
    const { client, sent } = serve([], { getKey: () => 'clé\n…', onUnauthorized: told });
    expect(kindOf(await failure(client.call(readDeployment, one)))).toBe('unauthorized');
    expect(sent).toHaveLength(0);
    expect(told).toHaveBeenCalledOnce();
  });
});
