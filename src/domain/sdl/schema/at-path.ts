import type { Key, Path } from '#domain/sdl/read/path.ts';
import type { Schema } from './schema-types.ts';
import { sdlSchema } from './sdl-schema.ts';

/** What the schema says of a place. */
export type Place = {
  /** With the sentence for the reader. */
  schema: Schema;
  /** The schema, or each of its alternatives. */
  branches: readonly Schema[];
  /** The last key is a name that the author chose, not one of the language. */
  named: boolean;
};

/** The schema at a path; undefined where the language has nothing. */
export function schemaAt(path: Path): Place | undefined {
  let place: Place = placeOf(sdlSchema, false);
  for (const key of path) {
    const next = stepInto(place, key);
    if (!next) return undefined;
    place = next;
  }
  return place;
}

/** The alternatives of a schema that are not alternatives themselves. */
export function branchesOf(schema: Schema): readonly Schema[] {
  return schema.oneOf ? schema.oneOf.flatMap(branchesOf) : [schema];
}

function placeOf(schema: Schema, named: boolean): Place {
  return { schema, branches: branchesOf(schema), named };
}

function stepInto({ branches }: Place, key: Key): Place | undefined {
  for (const branch of branches) {
    if (typeof key === 'number') {
      if (branch.items) return placeOf(branch.items, false);
      continue;
    }
    const own = branch.properties && Object.hasOwn(branch.properties, key);
    if (own && branch.properties?.[key]) return placeOf(branch.properties[key], false);
    const entry = entryOf(branch);
    if (entry) return placeOf(entry, true);
  }
  return undefined;
}

/** Any attribute may be asked for; the schema itself does not look at them. */
const ATTRIBUTE: Schema = {
  description: 'A provider must have this attribute with this value to bid.',
  examples: ['us-west'],
  from: 'attribute-value',
};

/** The schema of entries that the author names, where there are any. */
export function entryOf(schema: Schema): Schema | undefined {
  if (schema.additionalProperties) return schema.additionalProperties;
  if (schema.keysFrom === 'attribute') return ATTRIBUTE;
  if (schema.type === 'object' && !schema.properties && !schema.patternProperties) {
    return { description: schema.description ?? '' };
  }
  return Object.values(schema.patternProperties ?? {})[0];
}
