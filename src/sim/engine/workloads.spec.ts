import { describe, expect, it } from 'vitest';
import { newWorld, running, sdlOf } from './testing/kit.ts';

function statusAfter(image: string, blocks: number) {
  const world = newWorld();
  const { deployment, lease } = running(world, sdlOf({ image, count: 3 }));
  world.advanceBlocks(blocks);
  return world.leaseStatus(deployment, lease)!;
}

describe('a service', () => {
  it.each([
    ['nginx:1.29', 0, 0],
    ['nginx:1.29', 12, 3],
    ['ghcr.io/acme/crashloop:1', 5000, 0],
    ['ghcr.io/acme/slow-start:1', 12, 0],
    ['ghcr.io/acme/slow-start:1', 60, 3],
  ])('of image %s has after %i blocks %i replicas ready', (image, blocks, ready) => {
    expect(statusAfter(image, blocks).services['web']).toMatchObject({
      name: 'web',
      total: 3,
      replicas: 3,
      available: ready,
      ready_replicas: ready,
      available_replicas: ready,
      updated_replicas: ready,
      observed_generation: 1,
    });
  });

  it('has its own hosts and one of the provider, forwarded ports and no others', () => {
    const { services, forwarded_ports, ips } = statusAfter('nginx:1.29', 12);
    const [own, given] = services['web']!.uris;
    expect(own).toBe('web.example');
    expect(given).toMatch(/^[a-z0-9]{26}\.ingress\.[a-z-]+\.example$/);
    expect(forwarded_ports['web']).toMatchObject([
      { port: 5432, proto: 'TCP', available: 3, name: 'web' },
      { port: 53, proto: 'UDP', available: 3, name: 'web' },
    ]);
    for (const port of forwarded_ports['web']!) {
      expect(port.externalPort).toBeGreaterThanOrEqual(30_000);
      expect(port.host).toMatch(/^provider\./);
    }
    expect(ips).toEqual({});
  });

  it('says nothing while its provider is silent, and again what it said before', () => {
    const world = newWorld();
    const { deployment, lease } = running(world);
    world.advanceBlocks(20);
    const before = world.leaseStatus(deployment, lease);
    world.setOnline(lease.provider, false);
    expect(world.leaseStatus(deployment, lease)).toBeNull();
    world.setOnline(lease.provider, true);
    expect(world.leaseStatus(deployment, lease)).toEqual(before);
    world.closeDeployment(deployment.dseq);
    expect(world.leaseStatus(deployment, lease)).toBeNull();
  });
});
