/** The templates that the simulated Console API offers. */
export type SimTemplate = {
  id: string;
  category: string;
  name: string;
  summary: string;
  tags: string[];
  readme: string;
  deploy: string;
};

const web = (service: string, image: string, port: number): string => `version: "2.0"
services:
  ${service}:
    image: ${image}
    expose:
      - port: ${port}
        as: 80
        to:
          - global: true
profiles:
  compute:
    ${service}:
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
        ${service}:
          denom: uact
          amount: 10000
deployment:
  ${service}:
    anywhere:
      profile: ${service}
      count: 1
`;

export const TEMPLATES: readonly SimTemplate[] = [
  {
    id: 'sim-static-site',
    category: 'Web',
    name: 'Static site',
    summary: 'A page served by nginx',
    tags: ['web'],
    readme: '# Static site\n\nServes the default page of nginx on port 80.\n',
    deploy: web('site', 'nginx:1.29.3', 80),
  },
  {
    id: 'sim-whoami',
    category: 'Web',
    name: 'Whoami',
    summary: 'Answers with the request it got',
    tags: ['web', 'debugging'],
    readme: '# Whoami\n\nUseful to see which headers arrive behind a provider’s ingress.\n',
    deploy: web('whoami', 'traefik/whoami:v1.11.0', 80),
  },
  {
    id: 'sim-uptime',
    category: 'Monitoring',
    name: 'Uptime Kuma',
    summary: 'Watches other services',
    tags: ['monitoring'],
    readme: '# Uptime Kuma\n\nA self-hosted monitor. The first visitor sets the password.\n',
    deploy: web('uptime', 'louislam/uptime-kuma:2.0.2', 3001),
  },
];
