import { checkSdl } from '#domain/sdl/index.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';

const profile = (cpu: number, memory: string): string =>
  `{ resources: { cpu: { units: ${cpu} }, memory: { size: ${memory} }, storage: { size: 1Gi } } }`;

const one = (amount: number): string => `version: "2.0"
services:
  web: { image: "web:1", expose: [{ port: 80, to: [{ global: true }] }] }
profiles:
  compute: { web: ${profile(1, '1Gi')} }
  placement: { front: { pricing: { web: { denom: uact, amount: ${amount} } } } }
deployment: { web: { front: { profile: web, count: 1 } } }
`;

const two = `version: "2.0"
services:
  web: { image: "web:1", expose: [{ port: 80, to: [{ global: true }] }] }
  worker: { image: "worker:1", expose: [{ port: 80, to: [{ global: true }] }] }
profiles:
  compute:
    web: ${profile(1, '1Gi')}
    worker: ${profile(2, '2Gi')}
  placement:
    front: { pricing: { web: { denom: uact, amount: 10000 } } }
    back: { pricing: { worker: { denom: uact, amount: 10000 } } }
deployment:
  web: { front: { profile: web, count: 1 } }
  worker: { back: { profile: worker, count: 2 } }
`;

const SDLS = { one: one(10_000), two, cheap: one(2) };

/** The groups of a small SDL: one group, two, or one that pays next to nothing. */
export function groupsOf(name: keyof typeof SDLS): GroupSummary[] {
  const { manifest, problems } = checkSdl(SDLS[name]);
  if (!manifest) throw new Error(problems.map(({ message }) => message).join('\n'));
  return manifest.groups;
}
