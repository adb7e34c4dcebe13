import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_BYTES, readSdlFile, refusalOfText } from './read-file.ts';

const file = (bytes: BlobPart): File => new File([bytes], 'deploy.yaml');

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
  ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x61, 0]), /UTF-16/],
  ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x61]), /UTF-16/],
  ['binary', new Uint8Array([0x61, 0, 0x62]), /binary/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), /binary/],
  ['empty', new Uint8Array(), /empty/],
])('refuses what is %s with the reason', async (_, bytes, reason) => {
  const read = await readSdlFile(file(bytes));
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.reason).toMatch(reason);
});

it('refuses a folder, which a browser hands over as a file that cannot be read', async () => {
  const folder = { size: 4096, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
  expect(await readSdlFile(folder)).toMatchObject({ reason: expect.stringMatching(/folder/) });
});

it('takes a file of exactly the most bytes', async () => {
  const read = await readSdlFile(file(new Uint8Array(MOST_BYTES).fill(97)));
  expect(read.ok).toBe(true);
});

it.each([
  ['a: 1', null],
  ['ü'.repeat(MOST_BYTES / 2), null],
  ['ü'.repeat(MOST_BYTES / 2 + 1), /larger than 512 KiB/],
  ['a\0b', /binary/],
] as const)('judges a pasted text as a file', (text, reason) => {
  const refused = refusalOfText(text);
  if (reason) expect(refused).toMatch(reason);
  else expect(refused).toBeNull();
});
