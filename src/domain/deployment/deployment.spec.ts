import { describe, expect, test } from 'vitest';
import type { BidRecord } from '#domain/bids/facts.ts';
import { closingReason } from './closing-reason.ts';
import { deployment, lease, service, status } from './deployment.fixture.ts';
import { displayName, uriHost } from './display-name.ts';
import { launchStage } from './launch-stage.ts';
import { legalActions, type Action } from './legal-actions.ts';

const bid = (gseq: number, state = 'open'): BidRecord => ({
  bid: {
    id: { dseq: '1', gseq, oseq: 1, provider: 'akash1a' },
    state,
    price: { denom: 'uact', amount: '1' },
    created_at: '1',
    resources_offer: [],
  },
});

describe('where a launch stands', () => {
  const closedLease = lease({ state: 'closed' });
  test.each([
    ['nothing yet', [], [], [1], { kind: 'quoting', expired: false }],
    ['bids for one of two groups', [], [bid(1)], [1, 2], { kind: 'choosing', waitingFor: [2] }],
    ['bids for all', [], [bid(1), bid(2)], null, { kind: 'choosing', waitingFor: [] }],
    ['bids ran out', [], [bid(1, 'closed')], [1], { kind: 'quoting', expired: true }],
    ['all leased', [lease(), lease({ gseq: 2 })], [bid(1, 'active')], [1, 2], { kind: 'leased' }],
    ['one group leased', [lease()], [bid(2)], [1, 2], { kind: 'partly-leased', missing: [2] }],
    [
      'one group leased, SDL unknown',
      [lease()],
      [bid(2)],
      null,
      { kind: 'partly-leased', missing: [2] },
    ],
    ['leases ended', [closedLease], [bid(1, 'closed')], [1], { kind: 'ended' }],
    ['ordered again', [closedLease], [bid(1)], [1], { kind: 'choosing', waitingFor: [] }],
  ])('%s', (_, leases, bids, gseqs, stage) => {
    expect(launchStage(deployment(leases), { bids, gseqs })).toEqual(stage);
  });

  test('closed', () => {
    const closed = deployment([lease()], { state: 'closed' });
    expect(launchStage(closed, { bids: [bid(1)], gseqs: [1] })).toEqual({ kind: 'closed' });
  });
});

describe('what can be done', () => {
  const context = { hasSdl: true, readOnly: null };
  const all: Action[] = [
    'add-funds',
    'auto-top-up',
    'accept-bids',
    'update',
    'replace',
    'close',
    'deploy-again',
  ];

  test.each([
    ['quoting', deployment(), ['add-funds', 'auto-top-up', 'accept-bids', 'replace', 'close']],
    ['leased', deployment([lease()]), ['add-funds', 'auto-top-up', 'update', 'replace', 'close']],
    ['closed', deployment([], { state: 'closed' }), ['deploy-again']],
    ['overdrawn', deployment([], { state: 'closed', escrow: 'overdrawn' }), ['deploy-again']],
    [
      'overdrawn, not yet closed',
      deployment([lease()], { escrow: 'overdrawn' }),
      ['update', 'replace', 'close'],
    ],
  ] as const)('%s', (_, record, allowed) => {
    const legal = legalActions(record, context);
    expect(all.filter((action) => legal[action].allowed)).toEqual(allowed);
  });

  test('every refusal is a sentence', () => {
    for (const record of [
      deployment(),
      deployment([lease()]),
      deployment([], { state: 'closed' }),
    ]) {
      for (const verdict of Object.values(
        legalActions(record, { hasSdl: false, readOnly: null }),
      )) {
        if (!verdict.allowed) expect(verdict.reason).toMatch(/^[A-Z].{15,}\.$/);
      }
    }
  });

  test('a read-only connection refuses what would be allowed, with its own reason', () => {
    const readOnly = 'This page is served over plain http, so real connections are read-only.';
    const legal = legalActions(deployment([lease()]), { hasSdl: true, readOnly });
    expect(legal['close']).toEqual({ allowed: false, reason: readOnly });
    expect(legal['accept-bids']).toMatchObject({
      reason: expect.stringContaining('leases already'),
    });
  });

  test('an update that a former provider may refuse is allowed with a warning', () => {
    const leases = [lease(), lease({ provider: 'akash1b', state: 'closed' })];
    const { update } = legalActions(deployment(leases), context);
    expect(update).toMatchObject({
      allowed: true,
      warning: expect.stringContaining('may make the update fail'),
    });
  });

  test('replacing needs the SDL', () => {
    const legal = legalActions(deployment([lease()]), { hasSdl: false, readOnly: null });
    expect(legal['replace']).toMatchObject({ allowed: false });
  });
});

describe('why a lease ended', () => {
  test.each([
    ['closed', 'lease_closed_owner', 'you', 'closed by you'],
    ['closed', 'lease_closed_reason_unstable', 'provider', 'closed: unstable'],
    ['closed', 'lease_closed_reason_decommission', 'provider', 'closed: decommissioned'],
    ['closed', 'lease_closed_reason_unspecified', 'provider', 'closed by provider'],
    ['closed', 'lease_closed_reason_manifest_timeout', 'provider', 'closed: no manifest'],
    [
      'insufficient_funds',
      'lease_closed_reason_insufficient_funds',
      'network',
      'closed: out of funds',
    ],
    ['insufficient_funds', 'lease_closed_invalid', 'network', 'closed: out of funds'],
    ['closed', 'lease_closed_invalid', 'unknown', 'closed'],
    ['closed', '', 'unknown', 'closed'],
    ['closed', null, 'unknown', 'closed'],
    ['closed', 'lease_closed_reason_moonlight', 'unknown', 'closed: lease_closed_reason_moonlight'],
  ])('%s, %s', (state, reason, by, short) => {
    expect(closingReason({ state, reason })).toMatchObject({ by, short });
  });

  test.each(['active', 'reclaiming'])('%s has not ended', (state) => {
    expect(closingReason({ state, reason: 'lease_closed_invalid' })).toBeNull();
  });
});

describe('what it is called', () => {
  const named = deployment([
    lease({ status: status(service('web', 1, 1, ['https://app.example.org:443/x'])) }),
  ]);

  test.each([
    [' shop ', 'server', { text: 'shop', from: 'label' }],
    ['  ', 'server', { text: 'server', from: 'server' }],
    [null, null, { text: 'app.example.org', from: 'host' }],
  ])('label %j, server %j', (label, serverName, name) => {
    expect(displayName(named, { label, serverName })).toEqual(name);
  });

  test('without anything to go by', () => {
    const record = deployment([
      lease({ status: null }),
      lease({ state: 'closed', status: status(service('a', 1, 1, ['old.example'])) }),
    ]);
    expect(displayName(record, { label: null, serverName: null })).toEqual({
      text: 'unnamed',
      from: 'none',
    });
  });

  test.each([
    ['8kq2.ingress.example.pub', '8kq2.ingress.example.pub'],
    ['http://a.b:8080/path?q#f', 'a.b'],
    ['', ''],
  ])('the host of %j is %j', (uri, host) => {
    expect(uriHost(uri)).toBe(host);
  });
});
