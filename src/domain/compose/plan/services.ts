import { logFor } from '#domain/compose/log.ts';
import { extended } from '#domain/compose/read/extends.ts';
import { interpolate } from '#domain/compose/read/interpolate.ts';
import { asMap, asTexts, get } from '#domain/compose/read/values.ts';
import type { ComposeMap } from '#domain/compose/read/values.ts';
import { PLACEHOLDER } from '#domain/compose/types.ts';
import type { ComposeReport } from '#domain/compose/types.ts';
import { labeller } from './labels.ts';
import type { ComposeService } from './service.ts';
import { planCount } from './sizes.ts';

/** A service that runs, and in how many replicas. */
export type RunningService = ComposeService & { count: number };

const profilesOf = (service: unknown): string[] => asTexts(get(asMap(service), 'profiles'));

/** The services that `docker compose up` would start: those without profiles, if there are any. */
function started(all: ComposeMap, report: ComposeReport): string[] {
  const keys = Object.keys(all).filter((key) => asMap(all[key]) !== null);
  const always = keys.filter((key) => profilesOf(all[key]).length === 0);
  if (always.length === 0) return keys;
  for (const key of keys.filter((key) => !always.includes(key))) {
    const profiles = profilesOf(all[key]).join(' or ');
    logFor(report, key).lost(`Left out: it only starts with profile ${profiles}.`);
  }
  return always;
}

function read(all: ComposeMap, key: string, name: string, report: ComposeReport): RunningService[] {
  const log = logFor(report, key);
  const whole = extended(all, key, (base) => {
    log.lost(`extends ${base}: what that says is not in this file.`);
  });
  const missing = new Set<string>();
  const said = asMap(interpolate(whole, (variable) => missing.add(variable))) ?? {};
  const service: ComposeService = { key, name, said, log };
  const count = planCount(service);
  if (count === null) {
    log.lost('Left out: it has no replicas.');
    return [];
  }
  if (name !== key) {
    log.assumed(
      `It is called ${name}: providers take no other letters. Others reach it by that name.`,
    );
  }
  if (missing.size > 0) {
    const variables = [...missing].map((variable) => `\${${variable}}`).join(', ');
    log.assumed(`${variables}: the file gives no value, and ${PLACEHOLDER} stands in its place.`);
  }
  return [{ ...service, count }];
}

/** The services that run, each with its bases and variables filled in. */
export function servicesOf(file: ComposeMap, report: ComposeReport): RunningService[] {
  const all = asMap(get(file, 'services')) ?? {};
  const label = labeller('service');
  return started(all, report).flatMap((key) => read(all, key, label(key), report));
}
