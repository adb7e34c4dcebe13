import { describe, expect, test } from 'vitest';
import { createRowBuilder, type KnownReads } from './build-rows.ts';
import { at, context, deployment, lease, noReads, rowsOf } from './rows.fixture.ts';

const only = (...given: Parameters<typeof rowsOf>) => rowsOf(...given)[0]!;

describe('a row', () => {
  test('tells name, providers, rate and when escrow runs out', () => {
    const row = only([deployment()], { names: new Map([['1000', 'shop']]) });
    expect(row).toMatchObject({
      dseq: '1000',
      name: { text: 'shop', from: 'label' },
      active: true,
      health: { kind: 'unread' },
      providers: [{ address: 'akash1p', title: 'akash1p.example', region: 'eu-west' }],
      perBlock: [{ denom: 'uact', amount: '10' }],
      rateUsd: '0.00001',
      emptyAt: 101_000,
      createdHeight: 990,
    });
    expect(row.haystack).toContain('shop');
    expect(row.haystack).toContain('akash1p.example');
  });

  test('prefers the server’s name to none, and knows no runway without a height', () => {
    const row = only([deployment({ name: 'api' })], {}, null);
    expect(row.name).toEqual({ text: 'api', from: 'server' });
    expect(row).toMatchObject({ emptyAt: null, createdMs: null, health: { kind: 'unread' } });
  });

  test('dates a deployment by its dseq, or by its height where that is no timestamp', () => {
    expect(only([deployment({ dseq: '1793043535247' })]).createdMs).toBe(1_793_043_535_247);
    expect(only([deployment()]).createdMs).toBe(1_700_000_000_000 - 1010 * 6000);
  });

  test.each([
    ['out of funds', { funds: '100' }, 'out-of-funds'],
    ['no lease yet', { leases: [] }, 'no-lease'],
    ['a lease that a list left out', { leases: [], paid: '5' }, 'lost-lease'],
    ['a lease that ended', { leases: [lease('1000', { state: 'closed' })] }, 'lost-lease'],
    ['closed', { state: 'closed', leases: [] }, 'closed'],
  ])('%s', (_, given, kind) => {
    expect(only([deployment(given)]).health.kind).toBe(kind);
  });

  test('names the last providers once there is no live lease', () => {
    const ended = lease('1000', { state: 'closed', provider: 'akash1gone' });
    expect(only([deployment({ leases: [ended] })]).providers).toMatchObject([
      { address: 'akash1gone' },
    ]);
  });
});

describe('building again', () => {
  const known = context();
  const build = (reads: KnownReads = noReads) => ({ context: known, reads, at: at(2000) });

  test('keeps a row that has nothing to do with what came to be known', () => {
    const builder = createRowBuilder();
    const both = [deployment({ dseq: '1' }), deployment({ dseq: '2' })];
    const before = builder(both, build());
    const named = context({ names: new Map([['2', 'shop']]) });
    const after = builder(both, { ...build(), context: named });
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toMatchObject({ name: { text: 'shop' } });
  });

  test('keeps rows about which nothing changed', () => {
    const builder = createRowBuilder();
    const [a, b] = [deployment({ dseq: '1' }), deployment({ dseq: '2' })];
    const first = builder([a, b], build());
    const changed = deployment({ dseq: '2', funds: '5' });
    const second = builder([a, changed], { ...build(), at: at(2001) });
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
  });

  test('makes rows anew for other names, and where a height becomes known', () => {
    const builder = createRowBuilder();
    const rows = [deployment()];
    const [early] = builder(rows, { ...build(), at: null });
    expect(early?.emptyAt).toBeNull();
    expect(builder(rows, build())[0]?.emptyAt).toBe(101_000);
    const named = context({ names: new Map([['1000', 'shop']]) });
    expect(builder(rows, { ...build(), context: named })[0]?.name.text).toBe('shop');
  });

  test('notices that escrow has run out since', () => {
    const builder = createRowBuilder();
    const rows = [deployment({ funds: '10010' })];
    expect(builder(rows, build())[0]?.health.kind).toBe('unread');
    expect(builder(rows, { ...build(), at: at(2001) })[0]?.health.kind).toBe('out-of-funds');
  });

  test('shows what a detail page has read, as long as the list agrees about the leases', () => {
    const builder = createRowBuilder();
    const service = {
      name: 'web',
      available: 1,
      total: 1,
      uris: ['shop.example.com'],
      observed_generation: 1,
      replicas: 1,
      updated_replicas: 1,
      ready_replicas: 1,
      available_replicas: 1,
    };
    const status = { services: { web: service }, forwarded_ports: {}, ips: {} };
    const detail = deployment({ leases: [lease('1000', { status })] });
    const reads: KnownReads = { detail: () => detail, autoTopUp: () => true };
    expect(builder([deployment()], build(reads))[0]).toMatchObject({
      health: { kind: 'ready' },
      name: { text: 'shop.example.com', from: 'host' },
      autoTopUp: true,
    });
    expect(builder([deployment({ leases: [] })], build(reads))[0]?.health.kind).toBe('no-lease');
  });
});
