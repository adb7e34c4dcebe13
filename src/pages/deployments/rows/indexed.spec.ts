import { expect, test } from 'vitest';
import type { IndexedDeployment } from '#api/contract/indexer.ts';
import { ofIndex, withIndexed } from './indexed.ts';
import { deployment, rowsOf } from './rows.fixture.ts';

const indexed = (dseq: string): IndexedDeployment => ({
  owner: 'akash1owner',
  dseq,
  status: 'closed',
  createdHeight: '900',
  escrowAccount: null,
  cpuUnits: 100,
  gpuUnits: 0,
  memoryQuantity: 1,
  storageQuantity: 1,
  leases: [
    {
      owner: 'akash1owner',
      provider: { address: 'akash1p', hostUri: 'https://provider.one.example:8443' },
      dseq,
      gseq: 1,
      oseq: 1,
      state: 'closed',
      price: { denom: 'uact', amount: '3' },
    },
  ],
});

test('adds what only the index has; the list’s word counts', () => {
  const listed = deployment({ dseq: '7', state: 'closed' });
  const all = withIndexed([listed], [indexed('7'), indexed('8')]);
  expect(all.map((row) => row.deployment.id.dseq)).toEqual(['7', '8']);
  expect(all[0]).toBe(listed);
});

test('without an index the list is the list', () => {
  const list = [deployment()];
  expect(withIndexed(list, null)).toBe(list);
});

test('an indexed deployment is a row like any other, and the same object each time', () => {
  const one = indexed('8');
  expect(ofIndex(one)).toBe(ofIndex(one));
  expect(rowsOf([ofIndex(one)])[0]).toMatchObject({
    active: false,
    health: { kind: 'closed' },
    providers: [{ address: 'akash1p' }],
  });
});
