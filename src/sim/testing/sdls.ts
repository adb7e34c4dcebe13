/** SDLs for specs of the simulator. */
export const WEB_SDL = `version: "2.0"
services:
  web:
    image: nginx:1.29.3
    expose:
      - port: 80
        as: 80
        to:
          - global: true
      - port: 25565
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
        web:
          denom: uact
          amount: 10000
deployment:
  web:
    anywhere:
      profile: web
      count: 1
`;

export const UPDATED_WEB_SDL = WEB_SDL.replace('nginx:1.29.3', 'nginx:1.29.4');
