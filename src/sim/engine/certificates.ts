import type { Core } from './core.ts';
import { hexOf } from './identity.ts';
import type { Certificate } from './state.ts';

function pem(kind: string, name: string): string {
  const body = [0, 1, 2, 3, 4].map((line) => btoa(hexOf(`${name}/${kind}/${line}`).slice(0, 48)));
  return `-----BEGIN ${kind}-----\n${body.join('\n')}\n-----END ${kind}-----\n`;
}

/** A certificate in the shape of one; nobody ever verifies it. */
export function makeCertificate(core: Core): Certificate {
  const { state } = core;
  const serial = hexOf(`${state.owner}/certificate/${state.certificates.length}`).slice(0, 24);
  const certificate = {
    serial,
    createdMs: state.clock.nowMs,
    certPem: pem('CERTIFICATE', serial),
    encryptedKey: pem('ENCRYPTED PRIVATE KEY', serial),
  };
  state.certificates.push(certificate);
  return certificate;
}
