import { createWorld } from '#sim/scenarios/index.ts';
import type { ScenarioName } from '#sim/scenarios/index.ts';
import { accept, manifestOf, takeBids } from '#sim/scenarios/story.ts';
import type { World } from '#sim/engine/world.ts';

/** What specs begin with: a world at a fixed time, an SDL, and a deployment that runs it. */
export const NOW = Date.UTC(2026, 10, 1);

type Wish = { image?: string; count?: number; cpu?: string; amount?: number; extra?: string };

/** A single service; `extra` goes below its placement's name. */
export function sdlOf({
  image = 'nginx:1.29',
  count = 1,
  cpu = '0.5',
  amount = 10_000,
  extra = '',
}: Wish = {}) {
  return `version: "2.0"
services:
  web:
    image: ${image}
    expose:
      - { port: 80, as: 80, accept: [web.example], to: [{ global: true }] }
      - { port: 5432, to: [{ global: true }] }
      - { port: 53, proto: udp, to: [{ global: true }] }
profiles:
  compute:
    web:
      resources:
        cpu: { units: ${cpu} }
        memory: { size: 512Mi }
        storage: { size: 1Gi }
  placement:
    anywhere:${extra}
      pricing:
        web: { denom: uact, amount: ${amount} }
deployment:
  web:
    anywhere: { profile: web, count: ${count} }
`;
}

export const newWorld = (scenario: ScenarioName = 'empty', seed = 'spec'): World =>
  createWorld({ name: 'spec', seed, nowMs: NOW, scenario });

/** A deployment that has bids and no lease. */
export function quoting(world: World, sdl = sdlOf(), deposit = '5000000') {
  const manifest = manifestOf(sdl);
  const { deployment } = world.createDeployment({ manifest, deposit });
  world.advanceBlocks(5);
  return { manifest, deployment, dseq: deployment.dseq };
}

/** Providers that withdraw as soon as an account runs dry. */
const WATCHFUL = ['Vogtland Server', 'Polder Online', 'Aurora Silta', 'Norrsken Hydro'];

/** A deployment whose leases have their manifest, if it can be with a watchful provider. */
export function running(world: World, sdl = sdlOf(), deposit = '5000000') {
  const begun = quoting(world, sdl, deposit);
  accept(world, begun.dseq, begun.manifest, WATCHFUL);
  const [lease] = begun.deployment.leases;
  if (lease === undefined) throw new RangeError('Nobody bid');
  return { ...begun, lease };
}

export { accept, manifestOf, takeBids };
