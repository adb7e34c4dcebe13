import type * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { open, text, textOr } from './primitives.ts';

/** A client certificate for mutual TLS with providers; `encryptedKey` is a secret. */
export const certificate = open({ certPem: text, pubkeyPem: textOr(''), encryptedKey: text });

export const createCertificate = endpoint('createCertificate', certificate);

export type IssuedCertificate = v.InferOutput<typeof certificate>;
