/**
 * The SDL (Akash's deployment manifest in YAML): verdict, problems, manifest, hash, groups and
 * semantic diff. Pure; about 90 kB with its parsers, so the app loads it by `import()`.
 */
export { checkSdl, serverMessage } from './check.ts';
export type * from './types.ts';
