import type { GroupSpec } from '#sim/market/spec.ts';
import { ProviderError } from './chain-error.ts';
import type { Core } from './core.ts';
import { heightOf, isOnline, nextTx, openLeases, record } from './core.ts';
import { findDeployment } from './deployments.ts';
import { manifestHash } from './identity.ts';
import type { Deployment } from './state.ts';

/** What a provider holds against what was ordered: everything but price, ids and endpoints. */
function resourcesText(groups: readonly GroupSpec[]): string {
  const shape = groups.map((group) => [
    group.name,
    group.resources.map(({ count, cpuMilli, memoryBytes, storage, gpu }) => [
      count,
      cpuMilli,
      memoryBytes,
      storage.map((volume) => [volume.name, volume.class, volume.bytes]),
      gpu.units,
    ]),
  ]);
  return JSON.stringify(shape);
}

function check(core: Core, deployment: Deployment, provider: string, manifest: string): void {
  if (!isOnline(core, provider)) {
    throw new ProviderError(provider, null, 'Provider service is temporarily unavailable');
  }
  if (!openLeases(deployment).some((lease) => lease.provider === provider)) {
    throw new ProviderError(provider, 404, 'no lease for deployment');
  }
  if (manifestHash(manifest) !== deployment.hash) {
    throw new ProviderError(provider, 422, 'manifest version validation failed');
  }
  const { specs } = core.state;
  const now = resourcesText(specs[deployment.current] ?? []);
  if (now !== resourcesText(specs[deployment.ordered] ?? [])) {
    throw new ProviderError(
      provider,
      422,
      'manifest cross-validation error: manifest resources do not match the deployment',
    );
  }
}

/**
 * Sends a manifest to a provider: every open lease there starts, or rolls over to, what it says.
 * Sending the running one again changes nothing.
 * @throws ProviderError
 */
export function sendManifest(core: Core, dseq: string, provider: string, manifest: string): void {
  const deployment = findDeployment(core, dseq);
  check(core, deployment, provider, manifest);
  const height = heightOf(core);
  for (const lease of openLeases(deployment).filter((one) => one.provider === provider)) {
    const [running] = lease.rollouts;
    if (running?.spec === deployment.current) continue;
    const generation = (running?.generation ?? 0) + 1;
    const rollout = { generation, spec: deployment.current, at: height };
    lease.rollouts = running === undefined ? [rollout] : [rollout, running];
    const { gseq } = lease;
    record(deployment, { kind: 'manifest', height, tx: nextTx(core), provider, gseq });
  }
}
