import type { ForwardedPort, LeasedIp } from '#api/contract/lease.ts';
import { ipAddress, portAddress } from '#components/addresses/address-text.ts';
import { Uri } from '#components/addresses/uri.tsx';
import { CopyButton } from '#ui/data/copy-button.tsx';
import type { ServiceFacts } from './service-facts.ts';

function Port({ port, host }: { port: ForwardedPort; host: string }) {
  const address = portAddress(port, host);
  return (
    <li className="flex min-w-0 items-center gap-1 font-mono text-sm">
      <span className="min-w-0 wrap-anywhere">
        {address} <span className="text-fg-3">→ {port.port}</span>
      </span>
      <CopyButton text={address} what="host and port" />
    </li>
  );
}

function Ip({ ip }: { ip: LeasedIp }) {
  const address = ipAddress(ip);
  return (
    <li className="flex min-w-0 items-center gap-1 font-mono text-sm">
      <span className="min-w-0 wrap-anywhere">
        {address} <span className="text-fg-3">{`${ip.Protocol} → ${ip.Port}`}</span>
      </span>
      <CopyButton text={address} what="IP and port" />
    </li>
  );
}

/** Everything that a service answers at. */
export function Addresses({ service, host }: { service: ServiceFacts; host: string }) {
  const { name, uris, ports, ips } = service;
  if (uris.length + ports.length + ips.length === 0) {
    return <span className="text-fg-3">no public address</span>;
  }
  return (
    <ul aria-label={`Addresses of ${name}`} className="grid min-w-0 gap-0.5">
      {uris.map((uri) => (
        <li key={uri} className="flex min-w-0 items-center gap-1">
          <Uri uri={uri} />
          <CopyButton text={uri} what="address" />
        </li>
      ))}
      {ports.map((port) => (
        <Port key={`${port.externalPort}/${port.port}`} port={port} host={host} />
      ))}
      {ips.map((ip) => (
        <Ip key={`${ip.IP}/${ip.ExternalPort}/${ip.Protocol}`} ip={ip} />
      ))}
    </ul>
  );
}
