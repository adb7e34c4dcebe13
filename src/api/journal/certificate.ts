import { isUnauthorized } from '#api/client/classify.ts';
import { createCertificate } from '#api/contract/certificates.ts';
import type { Certificate } from '#api/contract/requests.ts';
import { rememberedOwner } from '#store/owners.ts';
import { readCertificate, writeCertificate } from '#store/secrets.ts';
import type { JournalSession } from './session.ts';

/**
 * The client certificate of this wallet: the one kept in this tab, else a new one. Null where the
 * server issues none, as the real one no longer does: the lease goes on without. A wrong key still
 * throws ApiError.
 */
export async function certificateFor({
  client,
  connection,
}: JournalSession): Promise<Certificate | null> {
  const owner = rememberedOwner(connection.id);
  const kept = readCertificate(connection.id, owner);
  if (kept) return { certPem: kept.certPem, keyPem: kept.encryptedKey };
  try {
    const issued = await client.call(createCertificate, { body: {} });
    writeCertificate(connection.id, owner, issued);
    return { certPem: issued.certPem, keyPem: issued.encryptedKey };
  } catch (error) {
    if (isUnauthorized(error)) throw error;
    return null;
  }
}
