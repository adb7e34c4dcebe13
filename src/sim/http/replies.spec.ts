/** Every reply held against strict schemas of the documents, and read by the client's own. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as bids from '#api/contract/bids.ts';
import * as certificates from '#api/contract/certificates.ts';
import * as deployments from '#api/contract/deployments.ts';
import { decode } from '#api/contract/endpoint.ts';
import type { Endpoint } from '#api/contract/endpoint.ts';
import { operations } from '#api/contract/operations.ts';
import * as settings from '#api/contract/settings.ts';
import { journey } from '#sim/testing/journey.ts';
import { testSim } from '#sim/testing/test-sim.ts';
import { documentedReplies } from './fixtures/documented.ts';
import { legacyReplies } from './fixtures/legacy.ts';
import { observedReplies } from './fixtures/observed.ts';

const endpoints: readonly Endpoint[] = Object.values({
  ...bids,
  ...certificates,
  ...deployments,
  ...settings,
}).filter((one) => 'id' in one && 'reply' in one) as Endpoint[];

const editions = {
  documented: documentedReplies,
  legacy: legacyReplies,
  observed: observedReplies,
} as const;

for (const dialect of ['documented', 'legacy', 'observed'] as const) {
  describe(dialect, async () => {
    const world = testSim().world(`replies-${dialect}`);
    await world.control({ dialect });
    const replies = await journey(world);

    test.each(Object.entries(editions[dialect]))('%s', (operation, strict) => {
      const { status, json } = replies[operation]!;
      expect(status).toBe(operations[operation as keyof typeof operations].success);
      expect(v.safeParse(strict as v.GenericSchema, json).issues).toBeUndefined();
      const endpoint = endpoints.find(({ id }) => id === operation)!;
      expect(decode(endpoint, json)).toMatchObject({ ok: true });
    });

    test('every deployment of the demo, in whatever state', async () => {
      const demo = testSim().world('demo');
      await demo.control({ dialect });
      const { listDeployments, readDeployment } = editions[dialect];
      const list = await demo.ask('GET', '/v1/deployments?limit=100');
      expect(v.safeParse(listDeployments, list.json).issues).toBeUndefined();
      for (const dseq of Object.keys((await demo.facts()).deployments)) {
        const { json } = await demo.ask('GET', `/v1/deployments/${dseq}`);
        expect(v.safeParse(readDeployment, json).issues, dseq).toBeUndefined();
      }
    });

    test('operations of other editions only are refused', () => {
      const refused = Object.keys(replies).filter((operation) => replies[operation]!.status >= 400);
      const expected = Object.keys(replies).filter(
        (operation) => !(operation in editions[dialect]),
      );
      expect(refused).toEqual(expected);
    });
  });
}
