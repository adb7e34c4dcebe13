import { attributeText } from '#domain/sdl/manifest/attribute-text.ts';
import { byCodeUnits } from '#domain/sdl/manifest/order.ts';
import { endpointsOf, gpuModels } from '#domain/sdl/manifest/resources.ts';
import { exposeJson } from '#domain/sdl/manifest/services-json.ts';
import { sortedJson } from '#domain/sdl/manifest/sorted-json.ts';
import type { Json } from '#domain/sdl/manifest/sorted-json.ts';
import { isPersistent, volumesOf } from '#domain/sdl/rules/document.ts';
import type {
  SdlExpose,
  SdlPlacement,
  SdlResources,
  SdlService,
} from '#domain/sdl/rules/document.ts';
import { bytesOf, cpuMilliOf, gpuUnitsOf } from '#domain/sdl/rules/sizes.ts';
import type { Effect } from './diff-types.ts';

/**
 * One thing that an SDL says. Two facts of one field with equal `value` mean the same, however
 * they are written; `text` is for people.
 */
export type Fact = { value: string; text: string | null; effect: Effect };
export type Facts = Readonly<Record<string, Fact>>;

/** What a provider changes in a running service when it gets a new manifest. */
export function serviceFacts(service: SdlService): Facts {
  const { credentials, params } = service;
  const mounts = Object.entries(params?.storage ?? {}).sort(([a], [b]) => byCodeUnits(a, b));
  const login = credentials && `${credentials.username} at ${credentials.host}`;
  return {
    image: inPlace(service.image, service.image),
    command: lines(service.command),
    args: lines(service.args),
    env: lines(service.env),
    credentials: inPlace(credentials ? { ...credentials } : null, login ?? null),
    mounts: lines(
      mounts.map(([name, { mount = '', readOnly }]) =>
        [`${name} at ${mount || '/'}`, ...(readOnly ? ['read-only'] : [])].join(', '),
      ),
    ),
    permissions: lines(params?.permissions?.read),
    expose: inPlace(
      exposeJson(service.expose ?? [], new Map()),
      joined((service.expose ?? []).flatMap(exposeLines)),
    ),
    tee: redeploy(params?.tee ?? null, params?.tee ?? null),
  };
}

/**
 * How many endpoints of each kind a service takes. Orders on chain hold that number, and providers
 * refuse a manifest with another one (`go/manifest/v2beta3/groups.go`, over- and under-utilized).
 */
export function endpointCounts(service: SdlService): string {
  return endpointsOf(service, new Map())
    .map((endpoint) => endpoint.kind)
    .sort(byCodeUnits)
    .join();
}

/** What is fixed on chain when a deployment is created, for one service in one placement. */
export function placedFacts(
  count: number,
  resources: SdlResources | undefined,
  price: SdlPlacement['pricing'][string] | undefined,
): Facts {
  if (!resources) return {};
  const { cpu, memory, gpu } = resources;
  const volumes = volumesOf(resources);
  const models = gpuModels(gpu).map(({ vendor, model, ram, interface: bus }) =>
    [vendor, model ?? 'any', ram, bus].filter(Boolean).join(' '),
  );
  const arch = Object.entries(cpu.attributes ?? {}).map(
    ([key, value]) => `${key} ${attributeText(value) ?? ''}`,
  );
  const cpuText = [`${cpuMilliOf(cpu.units) / 1000}`, ...arch].join(', ');
  const gpuText = `${gpuUnitsOf(gpu?.units)} of ${models.join(' or ')}`;
  const priceText = price ? `${plainAmount(String(price.amount))} ${price.denom}` : null;
  return {
    count: redeploy(count, String(count)),
    cpu: redeploy(cpuText, cpuText),
    memory: redeploy(bytesOf(memory.size) ?? memory.size, memory.size),
    storage: redeploy(
      volumes.map((volume) => ({
        name: volume.name || 'default',
        size: bytesOf(volume.size) ?? volume.size,
        class: volume.attributes?.class,
        persistent: isPersistent(volume),
      })),
      joined(
        volumes.map(({ name, size, attributes }) =>
          [name || 'default', size, attributes?.class].filter(Boolean).join(', '),
        ),
      ),
    ),
    gpu: redeploy(models.length > 0 ? gpuText : null, models.length > 0 ? gpuText : null),
    price: redeploy(priceText, priceText),
  };
}

/** What a placement asks of providers. */
export function placementFacts(placement: SdlPlacement): Facts {
  const attributes = Object.entries(placement.attributes ?? {})
    .map(([key, value]) => `${key}: ${attributeText(value) ?? ''}`)
    .sort(byCodeUnits);
  const { allOf = [], anyOf = [] } = placement.signedBy ?? {};
  return {
    attributes: redeploy(attributes, joined(attributes)),
    'signed by all of': redeploy([...allOf].sort(byCodeUnits), joined(allOf)),
    'signed by any of': redeploy([...anyOf].sort(byCodeUnits), joined(anyOf)),
  };
}

export function redeploy(value: Json, text: string | null): Fact {
  return { value: sortedJson(value), text, effect: 'redeploy' };
}

function inPlace(value: Json, text: string | null): Fact {
  return { value: sortedJson(value), text, effect: 'in-place' };
}

function lines(list: readonly string[] | null | undefined): Fact {
  return inPlace(list ?? [], joined(list ?? []));
}

function joined(list: readonly string[]): string | null {
  return list.length > 0 ? list.join('\n') : null;
}

function exposeLines(expose: SdlExpose): string[] {
  const as = expose.as ?? expose.port;
  const port = `${expose.port}${as === expose.port ? '' : ` as ${as}`} ${expose.proto?.toUpperCase() ?? 'TCP'}`;
  const hosts = expose.accept?.length ? `, for ${expose.accept.join(' ')}` : '';
  const options = expose.http_options ? `, ${sortedJson({ ...expose.http_options })}` : '';
  return (expose.to ?? []).map(({ global, service, ip }) => {
    const who = global ? 'the internet' : (service ?? 'nobody');
    return `${port} to ${who}${ip ? ` on ${ip}` : ''}${hosts}${options}`;
  });
}

/** A price without zeroes that mean nothing: 10.50 and 10.5 are one price. */
function plainAmount(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}
