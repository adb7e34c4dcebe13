import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressed } from './compress.ts';

const asking = (encoding?: string): Request =>
  new Request('http://berth.test/', { headers: encoding ? { 'accept-encoding': encoding } : {} });

const answer = (text: string, type = 'application/json'): Response =>
  new Response(text, { status: 201, headers: { 'content-type': type, 'x-kept': 'yes' } });

const long = JSON.stringify('berth '.repeat(500));

describe('compressed', () => {
  test('a long JSON body comes as gzip, status and headers kept', async () => {
    const response = await compressed(asking('br, gzip'), answer(long));
    expect(response.status).toBe(201);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('x-kept')).toBe('yes');
    expect(gunzipSync(await response.arrayBuffer()).toString()).toBe(long);
  });

  test.each([
    ['a short body', asking('gzip'), answer('{}')],
    ['a client that takes none', asking(), answer(long)],
    ['what is no JSON', asking('gzip'), answer(long, 'text/html')],
  ])('%s comes as it is', async (_, request, response) => {
    const text = await response.clone().text();
    const same = await compressed(request, response);
    expect(same.headers.get('content-encoding')).toBeNull();
    expect(await same.text()).toBe(text);
  });
});
