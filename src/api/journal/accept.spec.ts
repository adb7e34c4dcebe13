import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDatabase } from '#store/db.ts';
import { listEntries } from '#store/journal-entries.ts';
import { readCertificate } from '#store/secrets.ts';
import { chooseBid, readChoices } from '#store/selections.ts';
import { keepVersion, newestVersion } from '#store/vault.ts';
import { MissingSdlError } from './manifest-for.ts';
import { openDesk, type Desk } from './testing/desk.ts';
import { OWNER, PROVIDER } from './testing/fake-console.ts';
import { acceptBids, sendManifestAgain } from './writes.ts';

let desk: Desk;
let dseq: string;
const version = (sdl: string, manifest: string | null) => ({
  dseq,
  sdl,
  manifest,
  hash: `hash of ${sdl}`,
  groups: [],
  at: 1,
  note: '',
});

beforeEach(async () => {
  desk = openDesk();
  dseq = desk.server.seed('web');
  await keepVersion(desk.session.scope, version('web', 'kept manifest'));
});
afterEach(closeDatabase);

const LEASES = [
  { gseq: 1, oseq: 1, provider: PROVIDER },
  { gseq: 2, oseq: 1, provider: PROVIDER },
];
const accept = (certificate = false) =>
  acceptBids(desk.session, { dseq, leases: LEASES, certificate }, { deps: desk.load() });
const bodies = () => desk.server.callsOf('createLeases').map(({ input }) => input.body);

test('sends the kept manifest and every group in one call, and forgets the choices', async () => {
  const { scope } = desk.session;
  await chooseBid(scope, { dseq, gseq: 1 }, { oseq: 1, provider: PROVIDER }, desk.clock);
  const entry = await accept();
  expect(entry).toMatchObject({ phase: 'done', reply: { manifestDelivered: true } });
  expect(bodies()).toEqual([
    { manifest: 'kept manifest', leases: LEASES.map((lease) => ({ ...lease, dseq })) },
  ]);
  expect(await readChoices(scope, dseq)).toEqual({});
});

test('sends the manifest of the version that the chain holds, not of a later one', async () => {
  await keepVersion(desk.session.scope, version('unsent', 'later manifest'));
  await accept();
  expect(bodies()).toMatchObject([{ manifest: 'kept manifest' }]);
});

test('makes a missing manifest again from the SDL, and keeps it', async () => {
  const other = openDesk();
  desk = other;
  dseq = desk.server.seed('api');
  await keepVersion(desk.session.scope, version('api', null));
  await accept();
  expect(bodies()).toMatchObject([{ manifest: 'manifest of api' }]);
  expect((await newestVersion(desk.session.scope, dseq))?.manifest).toBe('manifest of api');
});

test('without the SDL nothing is sent', async () => {
  dseq = desk.server.seed('elsewhere');
  await expect(accept()).rejects.toThrow(MissingSdlError);
  expect(bodies()).toEqual([]);
  expect(await listEntries(desk.session.scope)).toEqual([]);
});

test('a certificate is made once, goes with the lease and stays out of the journal', async () => {
  await accept(true);
  expect(bodies()).toMatchObject([{ certificate: { certPem: 'CERT', keyPem: 'KEY' } }]);
  expect(readCertificate('c1', OWNER)).toMatchObject({ encryptedKey: 'KEY' });
  expect(JSON.stringify(await listEntries(desk.session.scope))).not.toContain('CERT');
  await sendManifestAgain(desk.session, { dseq, certificate: true }, { deps: desk.load() });
  expect(desk.server.callsOf('createCertificate')).toHaveLength(1);
});

test('where no certificate is issued the lease goes on without', async () => {
  desk.server.fail('createCertificate', { kind: 'refused', status: 400 });
  expect(await accept(true)).toMatchObject({ phase: 'done' });
  expect(bodies()[0]).not.toHaveProperty('certificate');
});

test('a lost answer: the leases exist, whether the manifest arrived is not known', async () => {
  desk.server.fail('createLeases', { kind: 'lost-response' });
  const entry = await accept();
  expect(entry).toMatchObject({
    phase: 'done',
    verdict: { kind: 'went-through' },
    reply: { manifestDelivered: null },
  });
  expect(bodies()).toHaveLength(1);
});

test('a provider’s refusal after the leases were made says what is to be done, and can be', async () => {
  desk.server.fail('createLeases', {
    kind: 'refused',
    status: 422,
    code: 'manifest_not_delivered',
    message: 'no',
    afterEffect: true,
  });
  const entry = await accept();
  expect(entry).toMatchObject({
    phase: 'done',
    verdict: { kind: 'went-through' },
    error: { code: 'manifest_not_delivered' },
    reply: { manifestDelivered: null },
  });
  const again = await sendManifestAgain(
    desk.session,
    { dseq, certificate: false },
    { deps: desk.load() },
  );
  expect(again).toMatchObject({ phase: 'done', reply: { manifestDelivered: true } });
  expect(desk.server.deployments.get(dseq)?.leases).toHaveLength(2);
});

test('a refusal before any lease is a plain failure', async () => {
  desk.server.fail('createLeases', { kind: 'refused', status: 400, message: 'bid not open' });
  expect(await accept()).toMatchObject({ phase: 'failed', error: { message: 'bid not open' } });
});

test('a lost request did not go through', async () => {
  desk.server.fail('createLeases', { kind: 'lost-request' });
  expect(await accept()).toMatchObject({ phase: 'failed', verdict: { kind: 'did-not' } });
});

test('a yes that made other leases is doubted', async () => {
  const taken = { ...LEASES[0]!, provider: 'akash1other' };
  await acceptBids(
    desk.session,
    { dseq, leases: [taken], certificate: false },
    { deps: desk.load() },
  );
  const entry = await accept();
  expect(entry).toMatchObject({ phase: 'failed', verdict: { kind: 'did-not' } });
});
