import { expect, test } from 'vitest';
import { paths } from './paths.ts';

test('the site map', () => {
  const map = {
    deployments: paths.deployments(),
    newDeployment: paths.newDeployment(),
    draft: paths.newDeployment('a b'),
    deployment: paths.deployment('1781284403311'),
    overview: paths.deployment('1', 'overview'),
    leases: paths.deployment('1', 'leases'),
    hostile: paths.deployment('../x?y#z'),
    bids: paths.bids('1'),
    update: paths.update('1'),
    versions: paths.update('1', { view: 'versions' }),
    restore: paths.update('1', { restore: 3 }),
    updateDraft: paths.update('1', { draft: 'a b' }),
    replace: paths.replace('1'),
    activity: paths.activity(),
    settings: paths.settings(),
  };
  expect(map).toMatchInlineSnapshot(`
    {
      "activity": "/activity",
      "bids": "/deployments/1/bids",
      "deployment": "/deployments/1781284403311",
      "deployments": "/deployments",
      "draft": "/new?draft=a%20b",
      "hostile": "/deployments/..%2Fx%3Fy%23z",
      "leases": "/deployments/1?tab=leases",
      "newDeployment": "/new",
      "overview": "/deployments/1",
      "replace": "/deployments/1/replace",
      "restore": "/deployments/1/update?restore=3",
      "settings": "/settings",
      "update": "/deployments/1/update",
      "updateDraft": "/deployments/1/update?draft=a+b",
      "versions": "/deployments/1/update?view=versions",
    }
  `);
});
