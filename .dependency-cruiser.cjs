/**
 * The import table: which island may import which (README, "Layout").
 * A file may always import its own island and `lib`. Run by `npm run check:layers`;
 * `e2e/layers.spec.ts`-style proof that it bites lives in src/lib/layers.spec.ts.
 */
const island = (name) => `^src/${name}(/|$)`;

/** island -> what it may import besides itself and lib */
const table = {
  lib: [],
  domain: [],
  ui: [],
  'api/contract': [],
  'api/client': ['domain', 'api/contract'],
  store: ['domain'],
  'api/queries': ['domain', 'store', 'api/contract', 'api/client'],
  'api/journal': ['domain', 'store', 'api/contract', 'api/client'],
  sim: ['domain/sdl', 'domain/money', 'api/contract'],
  server: ['sim', 'api/contract'],
  components: ['domain', 'store', 'api', 'ui'],
  app: ['pages', 'components', 'ui', 'api', 'domain', 'store'],
};

const pageMay = ['lib', 'components', 'domain', 'store', 'api', 'ui'];

const layers = Object.entries(table).map(([from, may]) => ({
  name: `layer-${from.replace('/', '-')}`,
  comment: `${from} may import ${['lib', ...may].join(', ')} and itself; move the code or pass it in.`,
  severity: 'error',
  from: { path: island(from), pathNot: '\\.spec\\.tsx?$' },
  to: { path: '^(src|e2e)/', pathNot: [from, 'lib', ...may].map(island) },
}));

/** Specs may also reach for the simulator and test helpers, never for a page or the app of another island. */
const specs = {
  name: 'layer-spec',
  comment: 'A spec may import what its island may, and lib, domain, store, api and sim.',
  severity: 'error',
  from: { path: '^src/([^/]+)/.*\\.spec\\.tsx?$' },
  to: {
    path: '^(src|e2e)/',
    pathNot: ['^src/$1/', ...['lib', 'domain', 'store', 'api', 'sim', 'ui'].map(island)],
  },
};

module.exports = {
  forbidden: [
    ...layers,
    specs,
    {
      name: 'layer-pages',
      comment: 'A page imports components, domain, store, api, ui and itself; no other page, no app.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/', pathNot: '\\.spec\\.tsx?$' },
      to: {
        path: '^(src|e2e)/',
        pathNot: ['^src/pages/$1/', ...pageMay.map(island)],
      },
    },
    {
      name: 'layer-pages-spec',
      comment: 'A spec of a page may also ask the simulator.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/.*\\.spec\\.tsx?$' },
      to: {
        path: '^(src|e2e)/',
        pathNot: ['^src/pages/$1/', ...[...pageMay, 'sim'].map(island)],
      },
    },
    {
      name: 'layer-e2e',
      comment: 'e2e drives what a user sees: it imports domain, store, the contract and the simulator only.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^src/', pathNot: ['lib', 'domain', 'store', 'api/contract', 'sim'].map(island) },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain knows no React, no router, no query library.',
      severity: 'error',
      from: { path: island('domain') },
      to: { path: 'node_modules/(react|react-dom|react-router|@tanstack)/' },
    },
    {
      name: 'ui-is-generic',
      comment: 'ui knows no router, no query and no money.',
      severity: 'error',
      from: { path: island('ui') },
      to: { path: 'node_modules/(react-router|@tanstack/react-query|big\\.js)/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolved',
      comment: 'An import that resolves to nothing hides a broken layer.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)$|^virtual:' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
