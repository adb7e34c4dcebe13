import { logFor, noReport } from './log.ts';
import { planEnvironment } from './plan/environment.ts';
import { noteLeftovers } from './plan/leftovers.ts';
import type { PlannedService } from './plan/plan.ts';
import { planPorts } from './plan/ports.ts';
import { planProgram } from './plan/program.ts';
import { planExposure } from './plan/reach.ts';
import { servicesOf } from './plan/services.ts';
import type { RunningService } from './plan/services.ts';
import { planSize, priceOf } from './plan/sizes.ts';
import { planVolumes, sharedVolumes } from './plan/volumes.ts';
import { readFiles } from './read/files.ts';
import { get, getMap } from './read/values.ts';
import type { ComposeMap } from './read/values.ts';
import type { ComposeConversion, Log } from './types.ts';
import { writeSdl } from './write/sdl-text.ts';

/** A group on the chain has this many profiles at most. */
const MOST_SERVICES = 20;

function planAll(file: ComposeMap, services: readonly RunningService[]): PlannedService[] {
  const shared = sharedVolumes(services);
  return services.map((service) => {
    const program = planProgram(service);
    const { image } = program;
    const env = planEnvironment(service);
    const expose = planExposure(service, planPorts(service, image), services);
    const volumes = planVolumes(service, image, getMap(file, 'volumes'), shared);
    const size = planSize(service, image);
    noteLeftovers(service);
    const stored = volumes.reduce((sum, volume) => sum + volume.size, 0);
    const { name, count } = service;
    return { name, ...program, env, expose, volumes, size, count, price: priceOf(size, stored) };
  });
}

function noteWhole(file: ComposeMap, services: readonly PlannedService[], log: Log): void {
  log.assumed('Every provider may bid. The most you pay is set well above usual prices.');
  if (Object.hasOwn(file, 'include')) log.lost('include: what stands in other files.');
  if (!services.some(({ expose }) => expose.some(({ global }) => global))) {
    log.lost('No port is published, and providers refuse a deployment that nobody can reach.');
  }
  if (services.length > MOST_SERVICES) {
    log.lost(
      `The chain takes ${MOST_SERVICES} sizes a group, and this has ${services.length} services.`,
    );
  }
}

/**
 * Writes docker-compose files, laid over each other, as an SDL and says what became of them. No
 * variable of this machine is read, and nothing is asked of anybody. Never throws.
 */
export function composeToSdl(texts: readonly string[]): ComposeConversion {
  const file = readFiles(texts);
  if (!file.ok) return file;
  const report = noReport();
  const services = servicesOf(file.value, report);
  if (services.length === 0) {
    const none = get(file.value, 'services') === undefined;
    return { ok: false, reason: none ? 'It has no services.' : 'None of its services runs.' };
  }
  const planned = planAll(file.value, services);
  noteWhole(file.value, planned, logFor(report, null));
  return { ok: true, sdl: writeSdl(planned), ...report };
}
