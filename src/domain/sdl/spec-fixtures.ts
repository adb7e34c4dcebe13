/** SDLs for specs, written for them. */

/** One small web service, with comments and odd spacing as people write them. */
export const WEB = `---
# a small web site
version: "2.0"

services:
  web:
    image: nginx:1.27   # the server
    env:
      - GREETING=hello
    expose:
      - port: 8080
        as: 80
        accept:
          - www.example.com
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
      attributes:
        region: us-west
      pricing:
        web:
          denom: uact
          amount: 1000

deployment:
  web:
    anywhere:
      profile: web
      count: 1
`;

/** Two groups, shared and own profiles, a GPU, volumes, leased IP, UDP, credentials. */
export const TWO_GROUPS = `version: "2.1"
endpoints:
  front-ip:
    kind: ip
services:
  db:
    image: postgres:17
    env: [PGDATA=/data/pg]
    expose:
      - port: 5432
        to:
          - service: api
    params:
      storage:
        data: { mount: /data }
  api:
    image: ghcr.io/example/api:3
    credentials: { host: ghcr.io, username: robot, password: token-1 }
    command: [api]
    args: ["--limit", "<10 & >1"]
    expose:
      - port: 80
        http_options: { read_timeout: 30000, next_cases: [error, "502"] }
        to:
          - global: true
          - service: db
      - port: 9000
        proto: udp
        to:
          - global: true
            ip: front-ip
  model:
    image: example/model:1
    expose:
      - port: 8000
        as: 80
        to: [{ global: true }]
profiles:
  compute:
    small: &small
      resources:
        cpu: { units: 250m, attributes: { arch: amd64 } }
        memory: { size: 256Mi }
        storage:
          - size: 512Mi
          - name: data
            size: 10Gi
            attributes: { persistent: true, class: beta3 }
    front:
      resources:
        cpu: { units: 250m }
        memory: { size: 256Mi }
        storage: { size: 512Mi }
    big:
      resources:
        cpu: { units: 8 }
        memory: { size: 32Gi }
        storage:
          - { size: 100G }
          - { name: shm, size: 8Gi, attributes: { class: ram, persistent: false } }
        gpu:
          units: 2
          attributes:
            vendor:
              nvidia:
                - { model: h100, ram: 80Gi, interface: sxm }
                - model: a100
  placement:
    west:
      attributes: { region: us-west, tier: 1 }
      signedBy: { anyOf: [akash1auditor] }
      pricing:
        small: { denom: uact, amount: 500 }
        front: { denom: uact, amount: "300.5" }
    gpu-hall:
      pricing:
        big: { denom: uact, amount: 90000 }
deployment:
  db:
    west: { profile: small, count: 1 }
  api:
    west: { profile: front, count: 3 }
  model:
    gpu-hall: { profile: big, count: 2 }
`;

/** A text with one place changed; fails where the place is not there exactly once. */
export function edited(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`not exactly once in the fixture: ${from}`);
  return text.replace(from, () => to);
}
