import { badRequest } from '#sim/http/problem.ts';
import type { RouteContext } from '#sim/http/route.ts';
import type { SimWorld } from '#sim/http/worlds.ts';

type Sent = { certPem: string; keyPem: string } | undefined;

/** A certificate sent along must be one that this world gave out. @throws Problem 400 */
export function checkCertificate(world: SimWorld, sent: Sent): void {
  if (!sent) return;
  const { certificates } = world.engine.toJSON();
  const known = certificates.some(
    ({ certPem, encryptedKey }) => certPem === sent.certPem && encryptedKey === sent.keyPem,
  );
  if (!known) throw badRequest('Invalid certificate');
}

/** Newer servers keep the path and refuse every request to it. @throws Problem 400 */
export function createCertificate({ world, dialect }: RouteContext) {
  if (!dialect.rules.certificates) {
    throw badRequest('Certificates are no longer needed: providers are reached with a token.');
  }
  const { certPem, encryptedKey } = world.engine.addCertificate();
  return { certPem, encryptedKey };
}
