import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function checksum(values: readonly number[]): number {
  let state = 1;
  for (const value of values) {
    const top = state >>> 25;
    state = ((state & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((step, bit) => {
      if ((top >>> bit) & 1) state ^= step;
    });
  }
  return state;
}

function fiveBitGroups(bytes: Uint8Array): number[] {
  const groups: number[] = [];
  let buffer = 0;
  let held = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      groups.push((buffer >>> held) & 31);
    }
    buffer &= (1 << held) - 1;
  }
  if (held > 0) groups.push((buffer << (5 - held)) & 31);
  return groups;
}

/** A well-formed bech32 account address (BIP 173) that follows from the name alone. */
export function addressOf(name: string, prefix = 'akash'): string {
  const data = fiveBitGroups(sha256(utf8ToBytes(name)).slice(0, 20));
  const codes = [...prefix].map((char) => char.codePointAt(0) ?? 0);
  const head = [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
  const sum = checksum([...head, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const tail = [0, 1, 2, 3, 4, 5].map((at) => (sum >>> (5 * (5 - at))) & 31);
  return `${prefix}1${[...data, ...tail].map((value) => ALPHABET[value] ?? '').join('')}`;
}
