type Wish = { name: string; cpu: number; memory: string; gpu?: string };

const WISHES: readonly Wish[] = [
  { name: 'planner', cpu: 4, memory: '16Gi' },
  { name: 'trainer', cpu: 16, memory: '128Gi', gpu: 'h100' },
  { name: 'embedder', cpu: 8, memory: '64Gi', gpu: 'a100' },
  { name: 'renderer', cpu: 8, memory: '32Gi', gpu: 'rtx4090' },
  { name: 'classifier', cpu: 4, memory: '16Gi', gpu: 't4' },
];

const each = (write: (wish: Wish) => string): string => WISHES.map(write).join('');

const gpuLines = (model: string): string => `
        gpu:
          units: 1
          attributes:
            vendor:
              nvidia:
                - model: ${model}`;

/** Five groups that nearly every provider of the wide market can serve. */
export const BID_WAR = `# Five groups, one for each stage of the pipeline
version: "2.0"

services:${each(
  ({ name }) => `
  ${name}:
    image: ghcr.io/lumenworks/pipeline-${name}:5.0.0
    expose:
      - { port: 8080, as: 80, to: [{ global: true }] }`,
)}

profiles:
  compute:${each(
    ({ name, cpu, memory, gpu }) => `
    ${name}:
      resources:
        cpu: { units: ${cpu} }
        memory: { size: ${memory} }
        storage: { size: 50Gi }${gpu === undefined ? '' : gpuLines(gpu)}`,
  )}
  placement:${each(
    ({ name }) => `
    ${name}-group:
      pricing:
        ${name}: { denom: uact, amount: 200000 }`,
  )}

deployment:${each(
  ({ name }) => `
  ${name}:
    ${name}-group: { profile: ${name}, count: 1 }`,
)}
`;
