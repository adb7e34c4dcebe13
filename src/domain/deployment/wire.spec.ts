import * as v from 'valibot';
import { expect, test } from 'vitest';
import { listBids } from '#api/contract/bids.ts';
import { readDeployment } from '#api/contract/deployments.ts';
import { bidPrice } from '#domain/bids/price.ts';
import { rankBids } from '#domain/bids/rank.ts';
import { escrowView } from '#domain/escrow/escrow-view.ts';
import { escrowFacts } from '#domain/escrow/facts.ts';
import { displayName } from './display-name.ts';
import { deploymentHealth } from './health.ts';
import { launchStage } from './launch-stage.ts';

const id = { owner: 'akash1o', dseq: '1234567', gseq: 1, oseq: 1, provider: 'akash1p', bseq: 92 };

/** The example of the Console API reference, GET /v1/deployments/{dseq}. */
const documented = {
  deployment: {
    id: { owner: 'akash1o', dseq: '1234567' },
    state: 'active',
    hash: '',
    created_at: '92',
  },
  leases: [
    {
      id,
      state: 'active',
      price: { denom: 'uact', amount: '10000' },
      created_at: '92',
      closed_on: '',
      status: { forwarded_ports: {}, ips: {}, services: {} },
    },
  ],
  escrow_account: {
    id: { scope: 'deployment', xid: '...' },
    state: {
      owner: 'akash1o',
      state: 'open',
      transferred: [],
      settled_at: '92',
      funds: [{ denom: 'uact', amount: '5500000' }],
      deposits: [],
    },
  },
};

test('the rules read deployments as the contract gives them', () => {
  const record = v.parse(readDeployment.reply, documented);
  expect(escrowView(escrowFacts(record, '192'))).toMatchObject({
    perDenom: [{ balance: '4500000', spent: '1000000', rate: '10000' }],
    runwayBlocks: '450',
  });
  expect(deploymentHealth(record, { source: 'detail', secondsUp: 5 }).kind).toBe('starting');
  expect(launchStage(record, { bids: [], gseqs: null })).toEqual({ kind: 'leased' });
  expect(displayName(record, { label: null, serverName: record.name }).from).toBe('none');
});

test('and bids', () => {
  const units = { units: { val: '1000' }, attributes: [] };
  const resources = {
    cpu: units,
    gpu: { units: { val: '2' }, attributes: [{ key: 'vendor/nvidia/model/h100', value: 'true' }] },
    memory: { quantity: { val: '1' }, attributes: [] },
  };
  const [bid] = v.parse(listBids.reply, [
    {
      bid: {
        id,
        state: 'open',
        price: { denom: 'uact', amount: '6098' },
        created_at: '92',
        resources_offer: [{ resources, count: 1 }],
      },
    },
  ]);
  expect(rankBids(bid ? [bid] : [], null)).toHaveLength(1);
  expect(bid && bidPrice(bid, null)).toMatchObject({ perHour: '3.6', perGpuHour: '1.8' });
});
