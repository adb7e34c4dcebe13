import { expect, test } from 'vitest';
import { keys } from '#api/client/keys.ts';
import { bidsQuery } from './bids.ts';
import { deploymentQuery } from './deployment.ts';
import { fleetQuery } from './fleet.ts';
import { startLoading } from './loading.ts';
import { fakeApi, json, refusal, servePage, wireDeployment } from './testing/fake-api.ts';

test('a loader starts requests without waiting for them', async () => {
  const { session, log } = fakeApi((asked) =>
    asked.path === '/v1/deployments' ? servePage([wireDeployment(1)], asked) : json({ data: [] }),
  );
  startLoading(session, fleetQuery(session));
  startLoading(session, bidsQuery(session, '1'));
  await expect.poll(() => session.queryClient.getQueryData(keys.fleet)).toBeDefined();
  startLoading(session, fleetQuery(session));
  expect(log).toHaveLength(2);
});

test('what fails there is the page’s to show', async () => {
  const { session } = fakeApi(() => refusal(404));
  startLoading(session, deploymentQuery(session, '1'));
  await expect
    .poll(() => session.queryClient.getQueryState(keys.deployment('1'))?.status)
    .toBe('error');
});
