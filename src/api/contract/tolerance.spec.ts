import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listBids } from './bids.ts';
import {
  createDeployment,
  listDeployments,
  readDeployment,
  type Deployment,
} from './deployments.ts';
import { decode, type Endpoint } from './endpoint.ts';
import { newerReference } from './fixtures/newer-reference.ts';
import { observed } from './fixtures/observed.ts';
import { olderReference } from './fixtures/older-reference.ts';
import { readMarketData } from './market.ts';
import type { OperationId } from './operations.ts';

function read<Reply>(endpoint: Endpoint<OperationId, Reply>, body: unknown): Reply {
  const result = decode<Reply>(endpoint, body);
  if (!result.ok) throw new Error(`${endpoint.id}: ${result.path}: expected ${result.expected}`);
  return result.value;
}

describe('what the server really sends', () => {
  const detail = (body: unknown): Deployment => read(readDeployment, body);

  test('null maps and arrays are empty, "0" is still open, 18 places stay', () => {
    const { leases, escrow_account: escrow } = detail(observed.readDeployment);
    expect(leases[0]).toMatchObject({
      closed_on: null,
      price: { amount: '1000.000000000000000000' },
      status: { ips: {}, forwarded_ports: { web: [] }, services: { web: { uris: [] } } },
    });
    expect(escrow.state.funds[0]?.amount).toBe('5500000.000000000000000000');
  });

  test('an overdrawn account keeps its negative funds and its reason', () => {
    const { leases, escrow_account: escrow } = detail(observed.overdrawn);
    expect(escrow.state.funds[0]?.amount).toBe('-6344.131225000000000000');
    expect(leases[0]).toMatchObject({ status: null, closed_on: '27616510' });
    expect(leases[0]?.reason).toBe('lease_closed_reason_insufficient_funds');
  });

  test('a page without a total, rows with fields of newer servers', () => {
    const page = read(listDeployments, observed.listDeployments);
    expect(page.pagination.total).toBeNull();
    expect(page.deployments[0]).toMatchObject({ name: 'shop', groups: [] });
    expect(page.deployments[0]?.leases[0]?.status).toBeNull();
  });

  test('a create of the older API has no signTx', () => {
    expect(read(createDeployment, olderReference.createDeployment)).toMatchObject({
      signTx: null,
    });
  });

  test('bids: the certificate flag and escrow account may be absent', () => {
    const [full] = olderReference.listBids.data;
    const { escrow_account: _e, isCertificateRequired: _c, ...bare } = full!;
    const [bid] = read(listBids, { data: [bare] });
    expect(bid).toMatchObject({ isCertificateRequired: false });
    expect(bid?.escrow_account.state.funds).toEqual([]);
    expect(read(listBids, { data: null })).toEqual([]);
  });
});

describe('amounts and heights', () => {
  const market = (price: unknown) => {
    const result = decode<{ price: string }>(readMarketData, { price });
    return result.ok ? result.value.price : `no: ${result.path}`;
  };
  test.each([
    ['0.000000000000000001', '0.000000000000000001'],
    ['-12', '-12'],
    [10000, '10000'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [-1.5e-9, '-0.0000000015'],
    [1.25e21, '1250000000000000000000'],
    [0, '0'],
    ['', 'no: price'],
    ['1e3', 'no: price'],
    ['ten', 'no: price'],
    [Number.NaN, 'no: price'],
    [null, 'no: price'],
    [{}, 'no: price'],
  ])('amount %j reads as %s', (wire, expected) => {
    expect(market(wire)).toBe(expected);
  });

  test('a JSON number loses nothing on its way into a decimal string', () => {
    const number = fc
      .double({ noNaN: true, min: -1e30, max: 1e30 })
      .filter((n) => n === 0 || Math.abs(n) > 1e-30);
    fc.assert(
      fc.property(number, (n) => {
        expect(market(n)).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(market(n))).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  const closedOn = (value: unknown) => {
    const [lease] = structuredClone(newerReference.readDeployment.data.leases);
    const body = {
      data: { ...newerReference.readDeployment.data, leases: [{ ...lease, closed_on: value }] },
    };
    return read(readDeployment, body).leases[0]?.closed_on;
  };
  test.each([
    ['', null],
    ['0', null],
    [0, null],
    [null, null],
    [undefined, null],
    ['92', '92'],
    [92, '92'],
  ])('closed_on %j reads as %j', (wire, expected) => {
    expect(closedOn(wire)).toBe(expected);
  });
});

describe('what cannot be read names the path that failed', () => {
  const broken = (change: (data: Record<string, unknown>) => void): unknown => {
    const data = structuredClone(newerReference.readDeployment.data) as Record<string, unknown>;
    change(data);
    return { data };
  };
  test.each([
    ['no envelope', newerReference.readDeployment.data, 'data'],
    ['null', null, 'data'],
    ['a string', 'oops', 'data'],
    ['data null', { data: null }, 'data'],
    ['no escrow', broken((d) => delete d['escrow_account']), 'data.escrow_account'],
    ['leases not a list', broken((d) => (d['leases'] = {})), 'data.leases'],
    [
      'price not a number',
      broken((d) => {
        (d['leases'] as { price: object }[])[0]!.price = { denom: 'uact', amount: 'ten' };
      }),
      'data.leases.0.price.amount',
    ],
    [
      'no dseq',
      broken((d) => (d['deployment'] = { id: { owner: 'x' } })),
      'data.deployment.id.dseq',
    ],
  ])('%s', (_, body, path) => {
    const result = decode(readDeployment, body);
    expect(result).toMatchObject({ ok: false, path });
  });

  test('whatever comes is read or refused with a path; nothing throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const endpoint of [readDeployment, listDeployments, listBids]) {
          const result = decode<unknown>(endpoint, { data });
          expect(result.ok || result.path.startsWith('data')).toBe(true);
        }
      }),
    );
  });
});
