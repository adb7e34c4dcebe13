/** Services that speak more than HTTP, start slowly or not at all. */

export const GAME_SERVER = `# Minecraft for the office, TCP on a forwarded port
version: "2.0"

services:
  minecraft:
    image: itzg/minecraft-server:2025.9.0
    env:
      - EULA=TRUE
      - TYPE=PAPER
      - MEMORY=6G
    expose:
      - port: 25565
        as: 25565
        to:
          - global: true

profiles:
  compute:
    minecraft:
      resources:
        cpu: { units: 4 }
        memory: { size: 8Gi }
        storage: { size: 30Gi }
  placement:
    dcloud:
      pricing:
        minecraft: { denom: uact, amount: 10000 }

deployment:
  minecraft:
    dcloud: { profile: minecraft, count: 1 }
`;

export const WORKERS = `# Mail pipeline: the intake is fine, the renderer does not come up
version: "2.0"

services:
  intake:
    image: ghcr.io/lumenworks/mail-intake:0.9.4
    expose:
      - port: 8080
        as: 80
        to:
          - global: true
  renderer:
    image: ghcr.io/lumenworks/mail-renderer:0.9.4-crashloop
    expose:
      - port: 9000
        to:
          - service: intake

profiles:
  compute:
    small:
      resources:
        cpu: { units: 1 }
        memory: { size: 2Gi }
        storage: { size: 4Gi }
  placement:
    dcloud:
      pricing:
        small: { denom: uact, amount: 5000 }

deployment:
  intake:
    dcloud: { profile: small, count: 1 }
  renderer:
    dcloud: { profile: small, count: 2 }
`;

export const SEARCH = `version: "2.0"

services:
  search:
    image: getmeili/meilisearch:v1.16
    expose:
      - port: 7700
        as: 80
        to:
          - global: true
  indexer:
    image: ghcr.io/lumenworks/indexer:2.0.0-slow
    expose:
      - port: 9100
        to:
          - service: search

profiles:
  compute:
    search:
      resources:
        cpu: { units: 2 }
        memory: { size: 4Gi }
        storage: { size: 20Gi }
    indexer:
      resources:
        cpu: { units: 1 }
        memory: { size: 1Gi }
        storage: { size: 5Gi }
  placement:
    dcloud:
      pricing:
        search: { denom: uact, amount: 8000 }
        indexer: { denom: uact, amount: 8000 }

deployment:
  search:
    dcloud: { profile: search, count: 1 }
  indexer:
    dcloud: { profile: indexer, count: 1 }
`;

export const RESOLVER = `# Recursive DNS, UDP and TCP
version: "2.0"

services:
  unbound:
    image: mvance/unbound:1.22.0
    expose:
      - { port: 53, as: 53, proto: udp, to: [{ global: true }] }
      - { port: 53, as: 53, proto: tcp, to: [{ global: true }] }

profiles:
  compute:
    unbound:
      resources:
        cpu: { units: 0.5 }
        memory: { size: 512Mi }
        storage: { size: 512Mi }
  placement:
    dcloud:
      pricing:
        unbound: { denom: uact, amount: 1500 }

deployment:
  unbound:
    dcloud: { profile: unbound, count: 1 }
`;

export const METRICS = `version: "2.0"

services:
  grafana:
    image: grafana/grafana:12.2.0
    expose:
      - { port: 3000, as: 80, to: [{ global: true }] }
  prometheus:
    image: prom/prometheus:v3.6.0
    expose:
      - { port: 9090, to: [{ service: grafana }] }

profiles:
  compute:
    small:
      resources:
        cpu: { units: 1 }
        memory: { size: 2Gi }
        storage: { size: 10Gi }
  placement:
    dcloud:
      pricing:
        small: { denom: uact, amount: 4000 }

deployment:
  grafana:
    dcloud: { profile: small, count: 1 }
  prometheus:
    dcloud: { profile: small, count: 1 }
`;
