import { checkSdl } from '#domain/sdl/index.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';

/** The groups of an SDL that is to be accepted. Throws where it is not. */
export function groupsOf(sdl: string): GroupSummary[] {
  const { manifest, problems } = checkSdl(sdl);
  if (!manifest) throw new Error(problems.map(({ message }) => message).join('\n'));
  return manifest.groups;
}

type Wish = { placement?: string; gpu?: string; cpu?: string; memory?: string; amount?: number };

/** One service on a placement with conditions of its own, each line indented as YAML wants it. */
export const sdlWith = (wish: Wish): string => {
  const { placement = '', gpu = '', cpu = '1', memory = '1Gi', amount = 1_000_000 } = wish;
  return `version: "2.0"
services:
  app:
    image: app:1
    expose:
      - port: 80
        to: [{ global: true }]
profiles:
  compute:
    app:
      resources:
        cpu: { units: ${cpu} }
        memory: { size: ${memory} }
        storage: { size: 1Gi }
        ${gpu && `gpu: ${gpu}`}
  placement:
    there:
      ${placement}
      pricing:
        app: { denom: uact, amount: ${amount} }
deployment:
  app:
    there: { profile: app, count: 1 }
`;
};
