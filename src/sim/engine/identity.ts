import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

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
