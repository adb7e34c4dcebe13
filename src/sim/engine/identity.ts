import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

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

/** 64 upper-case hex digits, as transaction hashes are written. */
export function hexOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).toUpperCase();
}

/** A version 4 UUID that follows from the text alone. */
export function uuidOf(text: string): string {
  const hex = hexOf(text).toLowerCase();
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Base64 of the SHA-256 of a text: what `deployment.hash` holds of a manifest. */
export function manifestHash(manifestJson: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(manifestJson))));
}
