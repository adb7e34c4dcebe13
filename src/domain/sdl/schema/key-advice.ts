/** Keys that people bring from docker-compose and Kubernetes, with what an SDL has instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  depends_on:
    'Services start together on Akash: remove it, and let the program wait for the other.',
  environment: 'Use "env", a list of NAME=value.',
  env_file: 'Use "env", a list of NAME=value.',
  ports: 'Use "expose" with port, as and to.',
  cmd: 'Use "command" for the program and "args" for its arguments.',
  entrypoint: 'Use "command".',
  volumes: 'Name a volume in the compute profile, and mount it under params.storage.',
  restart: 'Providers restart containers by themselves: remove it.',
  container_name: 'The key of the service is its name: remove it.',
  build: 'Providers run finished images: build and push one, and name it in "image".',
  networks: 'Services of one deployment reach each other by name: remove it.',
  replicas: 'Set "count" under "deployment".',
  deploy: 'Set the size under "profiles.compute" and "count" under "deployment".',
};

/** What to do about a key that does not belong where it stands. */
export function adviceOnKey(key: string, known: readonly string[]): string {
  const instead = INSTEAD[key.toLowerCase().replaceAll('-', '_')];
  if (instead) return instead;
  const near = nearest(key, known);
  if (near) return `Did you mean "${near}"?`;
  if (known.length === 0) return 'Remove it.';
  return `Remove it, or use one of: ${known.join(', ')}.`;
}

/** The known key that differs by a slip or two, if any. */
export function nearest(key: string, known: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[-_]/g, '');
  const limit = key.length <= 4 ? 1 : 2;
  return known
    .map((candidate) => ({ candidate, slips: slips(plain(key), plain(candidate)) }))
    .filter(({ slips }) => slips <= limit)
    .sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

/** Levenshtein distance: letters to change, add or leave out. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
