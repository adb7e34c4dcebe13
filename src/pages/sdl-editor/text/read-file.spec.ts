import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_BYTES, readSdlFile } from './read-file.ts';

const file = (bytes: BlobPart, name = 'deploy.yaml'): File => new File([bytes], name);

it('reads a file byte for byte, byte order mark and line endings included', async () => {
  const text = fc.string({ unit: 'grapheme' }).filter((candidate) => !candidate.includes('\0'));
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      const bytes = new TextEncoder().encode(`\uFEFF${content}\r\n`);
      expect(await readSdlFile(file(bytes))).toEqual({ ok: true, text: `\uFEFF${content}\r\n` });
    }),
  );
});

it.each([
  ['too large', new Uint8Array(MOST_BYTES + 1).fill(97), /larger than 512 KiB/],
  ['not UTF-8', new Uint8Array([0x61, 0xff, 0xfe]), /not text in UTF-8/],
  ['binary', new Uint8Array([0x61, 0, 0x62]), /binary/],
])('refuses what is %s with the reason', async (_, bytes, reason) => {
  const read = await readSdlFile(file(bytes));
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.reason).toMatch(reason);
});

it('takes a file of exactly the most bytes', async () => {
  const read = await readSdlFile(file(new Uint8Array(MOST_BYTES).fill(97)));
  expect(read.ok).toBe(true);
});
