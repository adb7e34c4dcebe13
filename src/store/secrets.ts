import { isRecord } from './json.ts';
import { itemKeys, readItem, storedValue, writeItem, type StoredValue } from './web-storage.ts';

/**
 * Secrets of one connection: the API key and client certificates. They live in sessionStorage (they
 * survive a reload and end with the tab) unless the operator asked to remember the key on this
 * device. Nothing of this file is ever written to IndexedDB, exported or logged.
 */
const PREFIX = 'berth.secret.';
const keyName = (id: string): string => `${PREFIX}${id}.key`;

const cells = new Map<string, StoredValue<string | null>>();
const asText = (json: unknown): string | null => (typeof json === 'string' && json ? json : null);

function cell(area: 'local' | 'session', id: string): StoredValue<string | null> {
  const name = `${area}:${id}`;
  const known = cells.get(name);
  if (known) return known;
  const made = storedValue(area, keyName(id), asText);
  cells.set(name, made);
  return made;
}

/** The key of a connection: this tab's, else the one remembered on this device, else null. */
export function readKey(id: string): string | null {
  return cell('session', id).get() ?? cell('local', id).get();
}

/** Keeps a key for this tab and, if `remember`, on this device; without it a remembered one is erased. */
export function writeKey(id: string, key: string, remember: boolean): void {
  cell('session', id).set(key);
  cell('local', id).set(remember ? key : null);
}

/** Calls the listener when the key of this connection changes here or, if remembered, in another tab. */
export function onKeyChange(id: string, listener: () => void): () => void {
  const stops = [cell('session', id).subscribe(listener), cell('local', id).subscribe(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A client certificate of a managed wallet: sent with leases and updates where a bid demands one. */
export interface Certificate {
  certPem: string;
  pubkeyPem: string;
  encryptedKey: string;
}

const certificateName = (id: string, owner: string): string =>
  `${PREFIX}${id}.certificate.${owner}`;

function asCertificate(json: unknown): Certificate | null {
  if (!isRecord(json)) return null;
  const { certPem, pubkeyPem, encryptedKey } = json;
  return typeof certPem === 'string' &&
    typeof pubkeyPem === 'string' &&
    typeof encryptedKey === 'string'
    ? { certPem, pubkeyPem, encryptedKey }
    : null;
}

/** The certificate kept for a connection's wallet in this tab, or null. */
export function readCertificate(id: string, owner: string | null): Certificate | null {
  const text = readItem('session', certificateName(id, owner ?? ''));
  try {
    return asCertificate(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

/** Keeps a certificate for this tab. It is a secret and goes with the key. */
export function writeCertificate(id: string, owner: string | null, certificate: Certificate): void {
  writeItem('session', certificateName(id, owner ?? ''), JSON.stringify(certificate));
}

/** Erases the key (here and remembered) and every certificate of a connection. */
export function eraseSecrets(id: string): void {
  for (const area of ['session', 'local'] as const) {
    for (const name of itemKeys(area, `${PREFIX}${id}.`)) writeItem(area, name, null);
  }
}
