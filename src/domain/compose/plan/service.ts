import type { ComposeMap } from '#domain/compose/read/values.ts';
import type { Log } from '#domain/compose/types.ts';

/** A service of a compose file, its bases, files and variables put together. */
export type ComposeService = {
  /** As the file calls it. */
  key: string;
  /** As the SDL calls it. */
  name: string;
  said: ComposeMap;
  log: Log;
};
