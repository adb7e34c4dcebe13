import type { Schema, Source } from '#domain/sdl/schema/schema-types.ts';
import { entryTemplates } from './entry-templates.ts';
import { profilesOf, volumeNames } from './names.ts';
import type { Names } from './names.ts';
import { block, literal } from './suggestion.ts';
import type { Ask, Idea } from './suggestion.ts';
import type { Template } from './template.ts';

/** Entries whose names the author chooses: those that the rest of the document waits for, then new ones. */
export function namedEntries(ask: Ask, map: Schema): Idea[] {
  const source = map.keysFrom;
  if (!source) return [];
  if (source === 'attribute') return attributeKeys(ask);
  const section = String(ask.cursor.path.at(-1) ?? '');
  const templates = entryTemplates(source, section);
  const [first] = templates;
  const wanted = wantedNames(ask, source, section).map((name): Idea => ({
    label: name,
    kind: 'name',
    insert: entryText(ask, name, first),
    detail: WANTED[source] ?? '',
    again: first === undefined,
  }));
  const fresh = ask.cursor.hasColon || ask.cursor.flow ? [] : templates;
  return [...wanted, ...fresh.map((template) => template.idea(ask))];
}

const WANTED: Partial<Record<Source, string>> = {
  service: 'service',
  profile: 'compute profile',
  placement: 'placement',
  endpoint: 'endpoint that a service uses',
  volume: 'volume of the profile',
};

function entryText(ask: Ask, name: string, template: Template | undefined): string {
  const { hasColon, flow, column } = ask.cursor;
  if (hasColon) return literal(name);
  if (flow || !template) return `${literal(name)}: $0`;
  return block(template.lines(ask, name), column);
}

function wantedNames({ names, cursor }: Ask, source: Source, section: string): string[] {
  const { path } = cursor;
  const services = names.keysAt(['services']);
  const deployed = names.keysAt(['deployment']);
  switch (source) {
    case 'service':
      return section === 'services' ? deployed : services;
    case 'profile': {
      const used = [...deployed, ...services].flatMap((service) => profilesOf(names, service));
      const defined = names.keysAt(['profiles', 'compute']);
      return unique(section === 'compute' ? used : [...defined, ...used]);
    }
    case 'placement': {
      const used = deployed.flatMap((service) => names.keysAt(['deployment', service]));
      const defined = names.keysAt(['profiles', 'placement']);
      return unique(section === 'placement' ? used : [...defined, ...used]);
    }
    case 'endpoint':
      return unique(services.flatMap((service) => leasedIps(names, service)));
    case 'volume': {
      const [, service = ''] = path.map(String);
      return unique(profilesOf(names, service).flatMap((profile) => volumeNames(names, profile)));
    }
    default:
      return [];
  }
}

/** Endpoints that the ports of a service name. */
function leasedIps(names: Names, service: string): string[] {
  const expose = ['services', service, 'expose'];
  return indices(names, expose).flatMap((port) =>
    indices(names, [...expose, port, 'to']).flatMap(
      (to) => names.textAt([...expose, port, 'to', to, 'ip']) ?? [],
    ),
  );
}

function indices(names: Names, path: readonly (string | number)[]): number[] {
  return Array.from({ length: names.lengthAt(path) ?? 0 }, (_, index) => index);
}

/** Attributes of placements that some provider has. */
function attributeKeys({ market, cursor }: Ask): Idea[] {
  const counts = new Map<string, number>();
  for (const { key, providers } of market.attributes) {
    counts.set(key, Math.max(counts.get(key) ?? 0, providers));
  }
  return [...counts.keys()].map((key) => ({
    label: key,
    kind: 'market',
    insert: cursor.hasColon ? literal(key) : `${literal(key)}: $0`,
    detail: 'attribute of providers',
    again: true,
  }));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
