import { entry } from './document.ts';
import type { SdlDocument } from './document.ts';
import type { Finding } from './finding.ts';

/** Leased IPs: each must be declared, used, and no port of it taken twice. */
export function checkLeasedIps(sdl: SdlDocument): {
  ofService: (service: string) => Finding[];
  unused: () => Finding[];
} {
  const used = new Set<string>();
  const takenBy = new Map<string, string>();

  function ofService(service: string): Finding[] {
    const found: Finding[] = [];
    (sdl.services[service]?.expose ?? []).forEach((expose, index) => {
      const proto = expose.proto?.toUpperCase() || 'TCP';
      const port = expose.as ?? expose.port;
      (expose.to ?? []).forEach(({ ip }, toIndex) => {
        if (!ip) return;
        const path = ['services', service, 'expose', index, 'to', toIndex, 'ip'];
        if (!entry(sdl.endpoints, ip)) {
          found.push({
            code: 'unknown-endpoint',
            path,
            official: `Unknown endpoint "${ip}" for service "${service}". Add it to the "endpoints" section.`,
            message: `No endpoint is named "${ip}". Add it under "endpoints" with kind: ip.`,
          });
        }
        used.add(ip);
        const key = `${ip}-${port}-${proto}`;
        const other = takenBy.get(key);
        if (other !== undefined) {
          found.push({
            code: 'ip-port-taken',
            path,
            official: `IP endpoint "${ip}" port ${port} protocol ${proto} already in use by service "${other}".`,
            message: `Service "${other}" already uses port ${port} (${proto}) of "${ip}". Choose another port with "as", or another endpoint.`,
          });
        }
        takenBy.set(key, service);
      });
    });
    return found;
  }

  function unused(): Finding[] {
    return Object.keys(sdl.endpoints ?? {})
      .filter((name) => !used.has(name))
      .map((name) => ({
        code: 'unused-endpoint',
        path: ['endpoints', name],
        official: `Endpoint "${name}" declared but never used.`,
        message: `No service uses endpoint "${name}". Use it with "ip" under "to", or remove it.`,
      }));
  }

  return { ofService, unused };
}
