import type { Deployment } from '#api/contract/deployments.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';

/** Something that a deployment answers at; `service` is the name that its SDL gives it. */
export type Address = { service: string; text: string };

const inBrackets = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Everything that the live leases answer at: hosts, forwarded ports, leased IPs. Empty while providers say nothing. */
export function addressesOf({ leases }: Pick<Deployment, 'leases'>): Address[] {
  return leases.filter(isLiveLease).flatMap(({ status }) => {
    if (!status) return [];
    const uris = Object.entries(status.services).flatMap(([service, { uris }]) =>
      uris.map((text) => ({ service, text })),
    );
    const ports = Object.entries(status.forwarded_ports).flatMap(([service, ports]) =>
      ports.map(({ host, externalPort }) => ({
        service,
        text: `${inBrackets(host ?? '')}:${externalPort}`,
      })),
    );
    const ips = Object.entries(status.ips).flatMap(([service, ips]) =>
      ips.map(({ IP, ExternalPort }) => ({ service, text: `${inBrackets(IP)}:${ExternalPort}` })),
    );
    return [...uris, ...ports, ...ips];
  });
}
