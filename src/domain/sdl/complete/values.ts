import type { Schema } from '#domain/sdl/schema/schema-types.ts';
import { yamlText } from './bodies.ts';
import { suggestFromMarket } from './market-values.ts';
import { profilesOf, volumeNames } from './names.ts';
import { suggestSizes } from './sizes.ts';
import { literal } from './suggestion.ts';
import type { Ask, Idea } from './suggestion.ts';

/** What the value at the cursor may be. */
export function suggestValues(ask: Ask): Idea[] {
  const known = [...nameIdeas(ask), ...suggestFromMarket(ask), ...suggestSizes(ask)];
  const words = ask.place.branches.flatMap((branch) => wordIdeas(ask.place.schema, branch));
  const ideas = [
    ...known,
    ...words.filter((word) => !known.some(({ label }) => label === word.label)),
  ];
  const examples = ideas.length === 0 && ask.asked && ask.cursor.token.typed === '';
  return examples ? exampleIdeas(ask.place.schema) : ideas;
}

function wordIdeas(schema: Schema, { type, enum: values, meanings }: Schema): Idea[] {
  const told = meanings ?? schema.meanings;
  if (type === 'boolean') {
    return ['true', 'false'].map((word) => ({ label: word, kind: 'word', insert: word }));
  }
  return (values ?? Object.keys(told ?? {})).map((value) => ({
    label: String(value),
    kind: 'word',
    insert: literal(yamlText(String(value))),
    documentation: told?.[String(value)] ?? '',
  }));
}

/** Names that the document has for what is meant here. */
function nameIdeas({ place, names, cursor }: Ask): Idea[] {
  const idea =
    (detail: string) =>
    (name: string): Idea => ({
      label: name,
      kind: 'name',
      insert: literal(yamlText(name)),
      detail,
    });
  const [, own = ''] = cursor.path.map(String);
  switch (place.schema.from) {
    case 'service':
      return names
        .keysAt(['services'])
        .filter((name) => name !== own)
        .map(idea('service'));
    case 'profile': {
      const profiles = names.keysAt(['profiles', 'compute']);
      // The profile that is named like the service is the one that is meant most often.
      return [
        ...profiles.filter((name) => name === own),
        ...profiles.filter((name) => name !== own),
      ].map(idea('compute profile'));
    }
    case 'endpoint':
      return names.keysAt(['endpoints']).map(idea('endpoint'));
    case 'volume':
      return mountedVolumes({ place, names, cursor }).map(idea('volume that a service mounts'));
    default:
      return [];
  }
}

/** Volumes that services with the profile at the cursor mount, and that it does not have. */
function mountedVolumes({ names, cursor }: Pick<Ask, 'place' | 'names' | 'cursor'>): string[] {
  const profile = String(cursor.path[2] ?? '');
  const there = new Set(volumeNames(names, profile));
  const mounted = names
    .keysAt(['services'])
    .filter((service) => profilesOf(names, service).includes(profile))
    .flatMap((service) => names.keysAt(['services', service, 'params', 'storage']));
  return [...new Set(mounted)].filter((name) => !there.has(name));
}

/** Examples, where nothing better is known; never an image, whose tag only the author knows. */
function exampleIdeas(schema: Schema): Idea[] {
  return (schema.examples ?? []).flatMap((example): Idea[] =>
    typeof example === 'number' ||
    (typeof example === 'string' && !/^[\w.-]+:[\w.]+$/.test(example))
      ? [
          {
            label: String(example),
            kind: 'word',
            insert: literal(typeof example === 'string' ? yamlText(example) : String(example)),
            detail: 'example',
          },
        ]
      : [],
  );
}
