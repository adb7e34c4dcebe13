import type { Deployment } from '#api/contract/deployments.ts';
import { ipAddress, portAddress } from '#components/addresses/address-text.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';

/** Something that a deployment answers at; `service` is the name that its SDL gives it. */
export type Address = { service: string; kind: 'uri' | 'port' | 'ip'; text: string };

const ofEach = <T>(
  kind: Address['kind'],
  byService: Readonly<Record<string, T[]>>,
  textOf: (one: T) => string,
): Address[] =>
  Object.entries(byService).flatMap(([service, all]) =>
    all.map((one) => ({ service, kind, text: textOf(one) })),
  );

/** Everything that the live leases answer at: hosts, forwarded ports, leased IPs. Empty while providers say nothing. */
export function addressesOf({ leases }: Pick<Deployment, 'leases'>): Address[] {
  return leases.filter(isLiveLease).flatMap(({ status }) => {
    if (!status) return [];
    const uris = Object.entries(status.services).flatMap(([service, { uris }]) =>
      uris.map((text) => ({ service, kind: 'uri' as const, text })),
    );
    const ports = ofEach('port', status.forwarded_ports, (port) => portAddress(port, ''));
    return [...uris, ...ports, ...ofEach('ip', status.ips, ipAddress)];
  });
}
