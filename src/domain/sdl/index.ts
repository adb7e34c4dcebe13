/**
 * The SDL (Akash's deployment manifest in YAML): verdict, problems, manifest, hash, groups and
 * semantic diff. Pure, and heavy for its parsers: the app loads it by `import()`.
 */
export { checkSdl, serverMessage } from './check.ts';
export { diffSdl } from './diff/diff.ts';
export type * from './diff/diff-types.ts';
export { sdlSchema } from './schema/sdl-schema.ts';
export type { Schema } from './schema/schema-types.ts';
export { suggestName } from './suggest-name.ts';
export type * from './types.ts';
