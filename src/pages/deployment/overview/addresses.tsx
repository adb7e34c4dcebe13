import { ExternalLink } from 'lucide-react';
import type { ForwardedPort, LeasedIp } from '#api/contract/lease.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { ipAddress, linkOf, portAddress, type ServiceFacts } from './service-facts.ts';

/** An address: opened where that is safe, else plain text; always to copy. */
function Uri({ uri }: { uri: string }) {
  const link = linkOf(uri);
  return (
    <li className="flex min-w-0 items-center gap-1">
      {link === null ? (
        <span className="min-w-0 wrap-anywhere">{uri}</span>
      ) : (
        <a
          href={link}
          target="_blank"
          rel="noreferrer noopener"
          className="inline-flex min-w-0 items-center gap-1 hover:underline"
        >
          <span className="min-w-0 wrap-anywhere">{uri}</span>
          <ExternalLink size={12} aria-label="opens in a new tab" className="flex-none" />
        </a>
      )}
      <CopyButton text={uri} what="address" />
    </li>
  );
}

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
        <Uri key={uri} uri={uri} />
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
