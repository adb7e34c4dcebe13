import type { SdlExpose, SdlHttpOptions, SdlService } from '#domain/sdl/rules/document.ts';
import { byCodeUnits } from './order.ts';
import { isUdp, orNull } from './resources.ts';
import type { Json } from './sorted-json.ts';

/** A service as the manifest writes it; `resources` come from its compute profile. */
export function serviceJson(
  name: string,
  service: SdlService,
  count: number,
  resources: Json,
  ips: Map<string, number>,
): Json {
  const { credentials } = service;
  return {
    name,
    image: service.image,
    command: orNull(service.command),
    args: orNull(service.args),
    env: orNull(service.env),
    resources,
    count,
    expose: exposeJson(service.expose ?? [], ips),
    params: paramsJson(service.params),
    credentials: credentials
      ? {
          host: credentials.host,
          email: credentials.email ?? '',
          username: credentials.username,
          password: credentials.password,
        }
      : null,
  };
}

function paramsJson(params: SdlService['params']): Json | undefined {
  if (!params) return undefined;
  const { storage = {}, permissions, tee } = params;
  return {
    storage: orNull(
      Object.keys(storage)
        .sort(byCodeUnits)
        .map((name) => ({
          name,
          mount: storage[name]?.mount ?? '',
          readOnly: storage[name]?.readOnly ?? false,
        })),
    ),
    permissions: permissions && { read: permissions.read ?? [] },
    tee: tee && { type: tee, attestation: true },
  };
}

export function exposeJson(exposes: readonly SdlExpose[], ips: Map<string, number>): Json {
  return exposes
    .flatMap((expose) =>
      (expose.to ?? []).map((to) => ({
        port: expose.port,
        externalPort: expose.as ?? 0,
        proto: isUdp(expose.proto) ? 'UDP' : 'TCP',
        service: to.service ?? '',
        global: to.global ?? false,
        hosts: orNull(expose.accept),
        httpOptions: httpOptionsJson(expose.http_options),
        ip: to.ip ?? '',
        endpointSequenceNumber: (to.ip && ips.get(to.ip)) || 0,
      })),
    )
    .sort(
      (a, b) =>
        byCodeUnits(a.service, b.service) ||
        a.port - b.port ||
        byCodeUnits(a.proto, b.proto) ||
        Number(b.global) - Number(a.global),
    );
}

/** The defaults are part of the hash; a proxy buffer of 0 is left out of it. */
function httpOptionsJson(options: SdlHttpOptions = {}): Json {
  return {
    maxBodySize: options.max_body_size ?? 1048576,
    readTimeout: options.read_timeout ?? 60000,
    sendTimeout: options.send_timeout ?? 60000,
    nextTries: options.next_tries ?? 3,
    nextTimeout: options.next_timeout ?? 0,
    nextCases: options.next_cases ?? ['error', 'timeout'],
    proxyBufferSize: options.proxy_buffer_size || undefined,
  };
}
