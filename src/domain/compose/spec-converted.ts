import { load } from 'js-yaml';
import { composeToSdl } from './index.ts';
import type { ComposeReport } from './types.ts';

/** An SDL as specs look at it. */
type Read = {
  services: Record<string, Record<string, unknown>>;
  profiles: {
    compute: Record<string, { resources: Record<string, unknown> }>;
    placement: { anywhere: { pricing: Record<string, { amount: number }> } };
  };
  deployment: Record<string, { anywhere: { count: number } }>;
};

/** Converts files that can be converted; notes become lines such as `web: 2 replicas`. */
export function converted(...texts: string[]) {
  const result = composeToSdl(texts);
  if (!result.ok) throw new Error(result.reason);
  const lines = (kind: keyof ComposeReport): string[] =>
    result[kind].map(({ service, text }) => (service === null ? text : `${service}: ${text}`));
  return {
    text: result.sdl,
    sdl: load(result.sdl) as Read,
    carried: lines('carried'),
    assumed: lines('assumed'),
    lost: lines('lost'),
  };
}

/** A file with the service `web`, whose lines are given. */
export const webFile = (...lines: string[]): string =>
  ['services:', '  web:', '    image: acme/web:1', ...lines.map((line) => `    ${line}`), ''].join(
    '\n',
  );

/** The same, converted: the service, its resources and what is said. */
export function web(...lines: string[]) {
  const result = converted(webFile(...lines));
  return {
    ...result,
    service: result.sdl.services['web'] ?? {},
    resources: result.sdl.profiles.compute['web']?.resources ?? {},
  };
}
