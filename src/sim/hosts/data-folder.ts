/** Worlds as JSON files of a folder, so that they survive a restart. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { WorldRecord, WorldStore } from '#sim/http/worlds.ts';

const WRITE_AFTER_MS = 1_000;
const MOST_WORLDS = 200;

export type DataFolder = WorldStore & {
  /** Writes what waits to be written. */
  flush(): void;
};

function isRecord(value: unknown): value is WorldRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { dialect, wider, state } = value as Partial<WorldRecord>;
  return typeof dialect === 'string' && typeof wider === 'boolean' && state?.version === 1;
}

/** Removes the files that nothing was written to for longest, so that `most` are left. */
function forgetOldest(folder: string, most: number): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= most) return;
  const byAge = files
    .map((path) => ({ path, modified: statSync(path).mtimeMs }))
    .sort((a, b) => b.modified - a.modified);
  for (const { path } of byAge.slice(most)) rmSync(path);
}

/** `onProblem` is told of a world that could not be read or written; it starts anew then. */
export function dataFolder(
  folder: string,
  onProblem: (message: string) => void,
  most: number = MOST_WORLDS,
): DataFolder {
  const waiting = new Map<string, () => WorldRecord>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const fileOf = (name: string): string => join(folder, `${name}.json`);

  function write(name: string, record: WorldRecord): void {
    try {
      mkdirSync(folder, { recursive: true });
      const whole = `${fileOf(name)}.part`;
      writeFileSync(whole, JSON.stringify(record));
      renameSync(whole, fileOf(name));
      forgetOldest(folder, most);
    } catch (error) {
      onProblem(`World ${name} could not be kept: ${String(error)}`);
    }
  }

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    for (const [name, record] of waiting) write(name, record());
    waiting.clear();
  }

  return {
    load(name) {
      const pending = waiting.get(name);
      if (pending) return pending();
      try {
        const record: unknown = JSON.parse(readFileSync(fileOf(name), 'utf8'));
        if (isRecord(record)) return record;
        onProblem(`World ${name} was kept by another version of Berth and starts anew.`);
      } catch (error) {
        const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        if (!missing)
          onProblem(`World ${name} could not be read and starts anew: ${String(error)}`);
      }
      return null;
    },
    save(name, record) {
      waiting.set(name, record);
      timer ??= setTimeout(flush, WRITE_AFTER_MS);
    },
    flush,
  };
}
