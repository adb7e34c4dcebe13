import { entry } from './document.ts';
import type { SdlDocument, SdlService } from './document.ts';
import type { Draft } from './drafts.ts';
import { refused } from './drafts.ts';

/** Names, variables and ports of services, as providers check them before they run anything. */
export function checkServices(sdl: SdlDocument): Draft[] {
  const drafts: Draft[] = [];
  const hosts = new Map<string, string>();
  for (const [name, service] of Object.entries(sdl.services)) {
    drafts.push(...checkName(name), ...checkEnv(name, service));
    drafts.push(...checkTargets(sdl, name, service), ...checkHosts(name, service, hosts));
  }
  if (!Object.values(sdl.services).some(isGlobal)) {
    drafts.push(
      refused(
        'no-global-service',
        ['services'],
        'No service is open to the internet, and providers refuse that. Expose one port of one service with to: global: true.',
      ),
    );
  }
  return drafts;
}

function isGlobal(service: SdlService): boolean {
  return (service.expose ?? []).some((expose) => expose.to?.some((to) => to.global));
}

const MAX_NAME = 63;

function checkName(name: string): Draft[] {
  if (/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= MAX_NAME) return [];
  return [
    refused(
      'service-name',
      ['services', name],
      `Providers refuse the service name "${name}". Use up to ${MAX_NAME} lowercase letters, digits and hyphens, starting with a letter and not ending with a hyphen.`,
      'key',
    ),
  ];
}

function checkEnv(service: string, { env }: SdlService): Draft[] {
  return (env ?? []).flatMap((variable, index) => {
    const [name = ''] = variable.split('=', 1);
    if (/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== '.' && !name.startsWith('..')) {
      return [];
    }
    const what = name === '' ? 'A variable has no name' : `"${name}" cannot name a variable`;
    return [
      refused(
        'env-name',
        ['services', service, 'env', index],
        `${what}, and providers refuse it. Write NAME=value, with letters, digits, "_", "-" and "." in the name and no digit first.`,
      ),
    ];
  });
}

function checkTargets(sdl: SdlDocument, name: string, service: SdlService): Draft[] {
  return (service.expose ?? []).flatMap((expose, index) =>
    (expose.to ?? []).flatMap((to, toIndex) => {
      if (!to.service || entry(sdl.services, to.service)) return [];
      return [
        refused(
          'unknown-target',
          ['services', name, 'expose', index, 'to', toIndex, 'service'],
          `No service is named "${to.service}", so nothing can connect here. Use the name of a service of this SDL, or global: true.`,
        ),
      ];
    }),
  );
}

const MAX_HOST = 253;

/** Every use of a host counts: an accept list with two destinations names each of its hosts twice. */
function checkHosts(name: string, service: SdlService, hosts: Map<string, string>): Draft[] {
  return (service.expose ?? []).flatMap((expose, index) => {
    const uses = expose.to?.length ?? 0;
    return (expose.accept ?? []).flatMap((host, hostIndex) => {
      const path = ['services', name, 'expose', index, 'accept', hostIndex];
      const valid =
        host.length <= MAX_HOST &&
        /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(host);
      if (!valid) {
        return [
          refused(
            'accept-host',
            path,
            `"${host}" is not a host name that providers take. Write it like www.example.com: lowercase, no scheme, port, path or wildcard.`,
          ),
        ];
      }
      const other = hosts.get(host);
      if (uses > 0) hosts.set(host, name);
      if (other === undefined && uses <= 1) return [];
      const message =
        other === undefined
          ? `"${host}" is taken once for each destination of this port, and providers refuse it twice. Expose the port again without "accept" for the other destinations.`
          : `Service "${other}" already answers under "${host}". Use each host name once.`;
      return [refused('duplicate-host', path, message)];
    });
  });
}
