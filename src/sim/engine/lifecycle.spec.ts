import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { createWorld } from '#sim/scenarios/index.ts';

const NOW = Date.UTC(2026, 10, 1);
const sdl = `version: "2.0"
services:
  web:
    image: nginx:1.29.1
    expose:
      - { port: 80, as: 80, to: [{ global: true }] }
      - { port: 5432, to: [{ global: true }] }
profiles:
  compute:
    web:
      resources:
        cpu: { units: 0.5 }
        memory: { size: 512Mi }
        storage: { size: 1Gi }
  placement:
    anywhere:
      pricing:
        web: { denom: uact, amount: 10000 }
deployment:
  web:
    anywhere: { profile: web, count: 2 }
`;

export function manifestOf(text: string) {
  const { manifest } = checkSdl(text);
  if (manifest === null) throw new Error('SDL refused');
  return manifest;
}

const quoting = () => {
  const world = createWorld({ name: 'w', seed: 's', nowMs: NOW, scenario: 'empty' });
  world.advanceTo(NOW + 5000);
  const manifest = manifestOf(sdl);
  const { deployment } = world.createDeployment({ manifest, deposit: '5000000' });
  world.advanceTo(NOW + 40_000);
  return { world, manifest, dseq: deployment.dseq, deployment };
};

describe('a life', () => {
  it('goes from order to lease to running service to refund', () => {
    const { world, manifest, dseq, deployment } = quoting();
    expect(dseq).toBe(String(NOW + 5000));
    const bids = world.bids(dseq);
    expect(bids.length).toBeGreaterThan(8);
    expect(bids.length).toBeLessThanOrEqual(20);
    const [bid] = bids;
    world.createLeases(dseq, [bid!]);
    expect(
      world
        .bids(dseq)
        .map((one) => one.state)
        .sort(),
    ).toContain('lost');
    expect(deployment.leases[0]).toMatchObject({ state: 'active', price: bid!.price });
    expect(world.leaseStatus(deployment, deployment.leases[0]!)).toBeNull();
    world.sendManifest(dseq, bid!.provider, manifest.json);
    world.advanceTo(NOW + 140_000);
    const status = world.leaseStatus(deployment, deployment.leases[0]!);
    expect(status?.services['web']).toMatchObject({
      available: 2,
      total: 2,
      observed_generation: 1,
    });
    expect(status?.forwarded_ports['web']?.[0]).toMatchObject({ port: 5432 });
    const before = world.balances().credits;
    world.closeDeployment(dseq);
    expect(deployment.escrow).toMatchObject({ state: 'closed', funds: '0', deposits: [] });
    expect(Number(world.balances().credits)).toBeGreaterThan(Number(before) + 4_900_000);
    expect(world.balances().laggedCredits).toBe(before);
    world.advanceBlocks(3);
    expect(world.balances().laggedCredits).toBe(world.balances().credits);
  });
});
