import { describe, expect, it } from 'vitest';
import { readFiles } from './read-files.ts';

const compose = 'services:\n  web: {image: nginx, ports: ["80:80"]}\n';
const file = (name: string, text: BlobPart): File => new File([text], name);

describe('files', () => {
  it('are one text', async () => {
    expect(await readFiles([file('a.yaml', 'a: 1\r\n')])).toEqual({
      ok: true,
      texts: ['a: 1\r\n'],
      compose: false,
    });
  });

  it('are known for docker-compose by what they say, or by their name', async () => {
    expect(await readFiles([file('a.yaml', compose)])).toMatchObject({ compose: true });
    const bare = 'services:\n  web: {image: nginx}\n';
    expect(await readFiles([file('a.yaml', bare)])).toMatchObject({ compose: false });
    expect(await readFiles([file('docker-compose.yml', bare)])).toMatchObject({ compose: true });
  });

  it('of docker-compose come together, an override last', async () => {
    const over = 'services:\n  web: {ports: ["81:81"]}\n';
    const read = await readFiles([
      file('compose.override.yml', `${over}    image: x\n`.replace('{', '\n    ').replace('}', '')),
      file('compose.yml', compose),
    ]);
    expect(read).toMatchObject({ ok: true, compose: true });
    expect(read.ok ? read.texts[0] : '').toBe(compose);
  });

  it.each([
    [[file('a.yaml', 'a: 1'), file('b.yaml', 'b: 1')], /2 files were not opened/],
    [[file('a.yaml', compose), file('b.png', new Uint8Array([1, 0]))], /b\.png was not opened/],
    [[file('big.yaml', new Uint8Array(600_000).fill(97))], /big\.yaml was not opened/],
  ])('that cannot be opened are named', async (files, title) => {
    const read = await readFiles(files);
    expect(read.ok ? '' : read.refusal.title).toMatch(title);
  });
});
