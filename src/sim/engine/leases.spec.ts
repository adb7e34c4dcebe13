import { describe, expect, it } from 'vitest';
import { manifestOf, newWorld, quoting, running, sdlOf, takeBids } from './testing/kit.ts';

describe('accepting bids', () => {
  it('takes one, loses the others, at the price of the bid', () => {
    const world = newWorld();
    const { deployment, dseq } = quoting(world);
    const [bid] = takeBids(world, dseq);
    const tx = world.createLeases(dseq, [bid!]);
    expect(tx).toMatchObject({ height: world.height() });
    const states = world
      .bids(dseq)
      .map(({ provider, state }) => [provider === bid!.provider, state]);
    expect(new Set(states.map(String))).toEqual(new Set(['true,active', 'false,lost']));
    expect(deployment.groups[0]).toMatchObject({ state: 'open', order: 'active' });
    expect(deployment.leases).toMatchObject([
      { state: 'active', price: bid!.price, closedOn: 0, reason: 'lease_closed_invalid' },
    ]);
  });

  it('does nothing at all once a lease exists', () => {
    const world = newWorld();
    const { dseq, lease, deployment } = running(world);
    expect(world.createLeases(dseq, [lease])).toBeNull();
    expect(deployment.leases).toHaveLength(1);
  });

  it('is all or nothing', () => {
    const world = newWorld('bid-war');
    const [deployment] = world.toJSON().deployments;
    const { dseq } = deployment!;
    const picks = takeBids(world, dseq);
    expect(picks).toHaveLength(5);
    const wrong = [...picks.slice(0, 4), { ...picks[4]!, provider: world.owner }];
    expect(() => world.createLeases(dseq, wrong)).toThrow('message index: 4: bid not found');
    expect(deployment!.leases).toEqual([]);
    const twice = [
      ...picks,
      world.bids(dseq).find((bid) => bid.gseq === 1 && bid.provider !== picks[0]!.provider)!,
    ];
    expect(() => world.createLeases(dseq, twice)).toThrow('message index: 5: order not open');
    world.createLeases(dseq, picks);
    expect(deployment!.leases).toHaveLength(5);
  });

  it('refuses an expired bid, a closed deployment and an unknown one', () => {
    const world = newWorld();
    const { dseq } = quoting(world);
    const picks = takeBids(world, dseq);
    world.advanceBlocks(60);
    expect(() => world.createLeases(dseq, picks)).toThrow('bid not open');
    world.closeDeployment(dseq);
    expect(() => world.createLeases(dseq, picks)).toThrow('Deployment closed');
    expect(() => world.createLeases('1', picks)).toThrow('Deployment not found');
  });
});

describe('a lease', () => {
  it('is given up without its manifest after five minutes', () => {
    const world = newWorld();
    const { deployment, dseq } = quoting(world);
    world.createLeases(dseq, takeBids(world, dseq));
    world.advanceBlocks(49);
    expect(deployment.leases[0]).toMatchObject({ state: 'active' });
    world.advanceBlocks(1);
    expect(deployment).toMatchObject({
      state: 'active',
      leases: [
        {
          state: 'closed',
          reason: 'lease_closed_reason_manifest_timeout',
          closedOn: world.height(),
        },
      ],
      groups: [{ state: 'paused', order: 'closed' }],
      escrow: { state: 'open' },
    });
  });

  it('can be ended by its provider while the deployment lives on and pays no more', () => {
    const world = newWorld();
    const { deployment, dseq } = running(world);
    world.advanceBlocks(10);
    world.closeByProvider(dseq, 1, 'lease_closed_reason_decommission');
    const { funds } = deployment.escrow;
    world.advanceBlocks(20_000);
    expect(deployment).toMatchObject({ state: 'active', escrow: { funds, state: 'open' } });
    expect(world.closeByProvider(dseq, 1, 'lease_closed_reason_unstable')).toBeNull();
  });

  it('ends with its deployment, which can be closed twice', () => {
    const world = newWorld();
    const { deployment, dseq } = running(world);
    world.advanceBlocks(3);
    expect(world.closeDeployment(dseq)).toMatchObject({ height: world.height() });
    expect(deployment).toMatchObject({
      leases: [{ state: 'closed', reason: 'lease_closed_owner', closedOn: world.height() }],
      groups: [{ state: 'closed' }],
      escrow: { state: 'closed', deposits: [] },
    });
    expect(world.closeDeployment(dseq)).toBeNull();
  });

  it("holds its provider's resources until it ends", () => {
    const world = newWorld();
    const { dseq, lease } = running(world, sdlOf({ cpu: '4', count: 2 }));
    const active = () => world.providerStats(lease.provider)!.cpu.active;
    const with_ = active();
    world.closeDeployment(dseq);
    expect(with_ - active()).toBe(8000);
  });
});

describe('an update', () => {
  it('changes the hash on chain and rolls out when the provider has the manifest', () => {
    const world = newWorld();
    const { deployment, dseq, lease } = running(world);
    world.advanceBlocks(20);
    const next = manifestOf(sdlOf({ image: 'nginx:1.30' }));
    expect(world.updateDeployment(dseq, next)).not.toBeNull();
    expect(deployment.hash).toBe(next.hash);
    expect(lease.rollouts[0]!.generation).toBe(1);
    world.sendManifest(dseq, lease.provider, next.json);
    expect(world.leaseStatus(deployment, lease)!.services['web']).toMatchObject({
      observed_generation: 2,
      available: 1,
      updated_replicas: 0,
    });
    world.advanceBlocks(20);
    expect(world.leaseStatus(deployment, lease)!.services['web']).toMatchObject({
      updated_replicas: 1,
    });
    expect(world.updateDeployment(dseq, next)).toBeNull();
  });

  it('with other resources is refused by the provider after the hash has changed', () => {
    const world = newWorld();
    const { deployment, dseq, lease } = running(world);
    const next = manifestOf(sdlOf({ cpu: '2' }));
    world.updateDeployment(dseq, next);
    expect(() => world.sendManifest(dseq, lease.provider, next.json)).toThrow(
      'manifest cross-validation error',
    );
    expect(deployment.hash).toBe(next.hash);
    expect(lease.rollouts[0]!.generation).toBe(1);
  });

  it('needs the manifest whose hash is on chain, a lease and a provider that answers', () => {
    const world = newWorld();
    const { dseq, lease, manifest } = running(world);
    expect(() => world.sendManifest(dseq, lease.provider, '[]')).toThrow(
      'manifest version validation failed',
    );
    const other = world
      .providers()
      .find(({ address }) => address !== lease.provider && world.isOnline(address));
    expect(() => world.sendManifest(dseq, other!.address, manifest.json)).toThrow(
      'no lease for deployment',
    );
    world.setOnline(lease.provider, false);
    expect(() => world.sendManifest(dseq, lease.provider, manifest.json)).toThrow(
      'temporarily unavailable',
    );
    world.closeDeployment(dseq);
    expect(() => world.updateDeployment(dseq, manifestOf(sdlOf({ image: 'a' })))).toThrow(
      'Deployment closed',
    );
  });
});
