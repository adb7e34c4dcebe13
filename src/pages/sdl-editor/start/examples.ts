/** SDLs to start from. Each deploys as it stands. */
export type Example = { id: string; title: string; what: string; sdl: string };

const web = `version: "2.0"
services:
  web:
    image: nginx:1.27
    expose:
      - port: 80
        as: 80
        to:
          - global: true
profiles:
  compute:
    web:
      resources:
        cpu:
          units: 0.5
        memory:
          size: 512Mi
        storage:
          size: 1Gi
  placement:
    anywhere:
      pricing:
        # the most to pay: millionths of a dollar, per block of about 6 seconds
        web:
          denom: uact
          amount: 1000
deployment:
  web:
    anywhere:
      profile: web
      count: 1
`;

const gpu = `version: "2.0"
services:
  vllm:
    image: vllm/vllm-openai:v0.9.2
    args:
      - --model
      - Qwen/Qwen2.5-7B-Instruct
    expose:
      - port: 8000
        as: 80
        to:
          - global: true
profiles:
  compute:
    vllm:
      resources:
        cpu:
          units: 8
        memory:
          size: 32Gi
        gpu:
          units: 1
          attributes:
            vendor:
              nvidia:
                # leave the list out to take any model
                - model: a100
                - model: h100
        storage:
          size: 100Gi
  placement:
    anywhere:
      pricing:
        # the most to pay: millionths of a dollar, per block of about 6 seconds
        vllm:
          denom: uact
          amount: 10000
deployment:
  vllm:
    anywhere:
      profile: vllm
      count: 1
`;

const twoGroups = `version: "2.0"
# one deployment, two groups: each gets bids and a provider of its own
services:
  web:
    image: nginx:1.27
    expose:
      - port: 80
        as: 80
        to:
          - global: true
  api:
    image: traefik/whoami:v1.10
    expose:
      - port: 80
        as: 80
        to:
          - global: true
profiles:
  compute:
    small:
      resources:
        cpu:
          units: 0.5
        memory:
          size: 512Mi
        storage:
          size: 1Gi
  placement:
    europe:
      attributes:
        location-region: eu-west
      pricing:
        small:
          denom: uact
          amount: 1000
    america:
      attributes:
        location-region: us-west
      pricing:
        small:
          denom: uact
          amount: 1000
deployment:
  web:
    europe:
      profile: small
      count: 1
  api:
    america:
      profile: small
      count: 1
`;

export const examples: readonly Example[] = [
  { id: 'web', title: 'Web server', what: 'nginx on http, half a CPU', sdl: web },
  { id: 'gpu', title: 'GPU inference', what: 'vLLM on one A100 or H100', sdl: gpu },
  {
    id: 'two-groups',
    title: 'Two regions',
    what: 'two groups, a provider for each',
    sdl: twoGroups,
  },
];
