import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Proof that the import table bites: each case is a file that breaks one rule, laid in a copy of
 * the layout; the checker must name exactly that rule. If you land here because a rule of yours
 * is missing, add the case beside the rule in .dependency-cruiser.cjs.
 */
const root = resolve(import.meta.dirname, '../..');
let sandbox = '';

const cases: { file: string; source: string; rule: string }[] = [
  { file: 'src/lib/a.ts', source: `import '#domain/x.ts';`, rule: 'layer-lib' },
  {
    file: 'src/domain/a.ts',
    source: `import type { X } from '#store/x.ts'; export type Y = X;`,
    rule: 'layer-domain',
  },
  { file: 'src/domain/b.ts', source: `import 'react';`, rule: 'domain-is-pure' },
  {
    file: 'src/ui/a.tsx',
    source: `export const load = () => import('#domain/x.ts');`,
    rule: 'layer-ui',
  },
  { file: 'src/ui/b.tsx', source: `import 'react-router';`, rule: 'ui-is-generic' },
  { file: 'src/api/contract/a.ts', source: `import '#domain/x.ts';`, rule: 'layer-api-contract' },
  { file: 'src/api/client/a.ts', source: `import '#store/x.ts';`, rule: 'layer-api-client' },
  {
    file: 'src/api/queries/a.ts',
    source: `import '#api/journal/x.ts';`,
    rule: 'layer-api-queries',
  },
  {
    file: 'src/api/journal/a.ts',
    source: `import '#api/queries/x.ts';`,
    rule: 'layer-api-journal',
  },
  { file: 'src/store/a.ts', source: `import '#api/contract/x.ts';`, rule: 'layer-store' },
  { file: 'src/sim/a.ts', source: `import '#domain/escrow/x.ts';`, rule: 'layer-sim' },
  { file: 'src/server/a.ts', source: `import '#domain/x.ts';`, rule: 'layer-server' },
  { file: 'src/components/a.tsx', source: `import '#pages/bids/x.ts';`, rule: 'layer-components' },
  { file: 'src/pages/bids/a.tsx', source: `import '#pages/activity/x.ts';`, rule: 'layer-pages' },
  { file: 'src/pages/bids/b.tsx', source: `import '#app/x.ts';`, rule: 'layer-pages' },
  { file: 'src/app/a.ts', source: `import '#sim/x.ts';`, rule: 'layer-app' },
  { file: 'src/app/b.ts', source: `import '../server/x.ts';`, rule: 'layer-app' },
  { file: 'src/app/c.spec.ts', source: `import '#server/x.ts';`, rule: 'layer-spec' },
  { file: 'e2e/a.ts', source: `import '#api/client/x.ts';`, rule: 'layer-e2e' },
  { file: 'src/lib/missing.ts', source: `import './nowhere.ts';`, rule: 'not-resolved' },
  { file: 'src/lib/ring-a.ts', source: `import './ring-b.ts';`, rule: 'no-cycle' },
];

/** One empty module in each island, for the cases to reach for. */
const islands = `lib domain domain/escrow store sim server app components ui
  api/contract api/client api/queries api/journal pages/bids pages/activity`.split(/\s+/);

function lay(file: string, source: string): void {
  mkdirSync(dirname(join(sandbox, file)), { recursive: true });
  writeFileSync(join(sandbox, file), source);
}

type Violation = { from: string; rule: { name: string } };

function violations(): Violation[] {
  const args = [join(root, 'node_modules/.bin/depcruise')];
  args.push(
    '--config',
    join(root, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'src',
    'e2e',
  );
  const out = spawnSync(process.execPath, args, { cwd: sandbox, maxBuffer: 1e8, encoding: 'utf8' });
  return (JSON.parse(out.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the import table bites', () => {
  let found: Violation[] = [];

  beforeAll(() => {
    sandbox = mkdtempSync(join(tmpdir(), 'berth-layers-'));
    lay('package.json', JSON.stringify({ type: 'module', imports: { '#*': './src/*' } }));
    symlinkSync(join(root, 'node_modules'), join(sandbox, 'node_modules'));
    for (const island of islands) lay(`src/${island}/x.ts`, 'export {};');
    lay('src/lib/ring-b.ts', `import './ring-a.ts';`);
    for (const { file, source } of cases) lay(file, source);
    found = violations();
  }, 60_000);

  afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

  test.each(cases)('$rule: $file', ({ file, rule }) => {
    expect(found.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule);
  });

  test('what is allowed passes', () => {
    const broken = new Set([...cases.map((c) => c.file), 'src/lib/ring-b.ts']);
    expect(found.filter((v) => !broken.has(v.from))).toEqual([]);
  });
});
