import { describe, expect, it } from 'vitest';
import { accept, newWorld, quoting, running, sdlOf } from './testing/kit.ts';
import { plain, units } from './units.ts';

const HEAVY = sdlOf({ cpu: '8', count: 10, amount: 1_000_000 });

/** `price × blocks`, by hand. */
const cost = (price: string, blocks: number): bigint => units(price) * BigInt(blocks);

describe('an escrow account', () => {
  it('does not move before it is settled, and a deposit does not settle it', () => {
    const world = newWorld();
    const { deployment, dseq } = running(world);
    const { settledAt } = deployment.escrow;
    world.advanceBlocks(20);
    expect(deployment.escrow).toMatchObject({ funds: '5000000', transferred: '0', settledAt });
    world.deposit(dseq, '700000');
    expect(deployment.escrow).toMatchObject({ funds: '5700000', transferred: '0', settledAt });
    expect(deployment.escrow.deposits.map((one) => one.balance)).toEqual(['5000000', '700000']);
    expect(deployment.escrow.deposits[1]).toMatchObject({
      source: 'grant',
      height: world.height(),
    });
  });

  it('starts to pay with the lease, not with the deployment', () => {
    const world = newWorld();
    const { dseq, deployment, manifest } = quoting(world);
    world.advanceBlocks(30);
    accept(world, dseq, manifest);
    const at = world.height();
    expect(deployment.escrow).toMatchObject({ settledAt: at, funds: '5000000' });
    world.advanceBlocks(40);
    world.closeDeployment(dseq);
    const spent = cost(deployment.leases[0]!.price, 40);
    expect(deployment.escrow.transferred).toBe(plain(spent));
    expect(deployment.escrow.refunded).toBe(plain(units('5000000') - spent));
  });

  it('pays the oldest deposit first and forgets it when it is used up', () => {
    const world = newWorld();
    const { deployment, dseq, lease } = running(world, HEAVY, '500000');
    world.deposit(dseq, '90000000');
    const blocks = Number(units('600000') / units(lease.price)) + 1;
    world.advanceBlocks(blocks);
    world.closeByProvider(dseq, 1, 'lease_closed_reason_decommission');
    const spent = cost(lease.price, blocks);
    expect(deployment.escrow.deposits).toHaveLength(1);
    expect(deployment.escrow.deposits[0]!.balance).toBe(plain(units('90500000') - spent));
    expect(deployment.escrow.settledAt).toBe(world.height());
  });

  it('is settled by its providers about once a day', () => {
    const world = newWorld();
    const { deployment, dseq } = running(world);
    world.advanceBlocks(14_169 * 3);
    const withdrawals = world.timeline(dseq).filter((event) => event.kind === 'withdrawn');
    expect(withdrawals).toHaveLength(3);
    expect(withdrawals[1]!.height - withdrawals[0]!.height).toBe(14_169);
    expect(deployment.escrow.settledAt).toBe(withdrawals[2]!.height);
  });

  it('tells its whole life but for the oldest of very many withdrawals', () => {
    const world = newWorld();
    const { dseq } = running(world, sdlOf(), '90000000');
    for (let count = 0; count < 130; count += 1) world.deposit(dseq, '1');
    world.advanceBlocks(14_169 * 4);
    const kinds = world.timeline(dseq).map(({ kind }) => kind);
    expect(kinds[0]).toBe('created');
    expect(kinds.filter((kind) => kind === 'deposit')).toHaveLength(130);
  });

  it('stays active out of funds until somebody settles, then everything ends', () => {
    const world = newWorld();
    const { deployment, lease, dseq } = running(world, HEAVY, '500000');
    world.setOnline(lease.provider, false);
    const end = deployment.escrow.settledAt + Number(units('500000') / units(lease.price)) + 200;
    world.advanceBlocks(end - world.height());
    expect(deployment).toMatchObject({
      state: 'active',
      escrow: { state: 'open', funds: '500000' },
    });
    world.closeDeployment(dseq);
    const owed = cost(lease.price, end - lease.createdAt) - units('500000');
    expect(deployment).toMatchObject({
      state: 'closed',
      escrow: {
        state: 'overdrawn',
        funds: plain(-owed),
        transferred: '500000',
        deposits: [],
        refunded: '0',
      },
      groups: [{ state: 'insufficient_funds', order: 'closed' }],
      leases: [
        {
          state: 'insufficient_funds',
          reason: 'lease_closed_reason_insufficient_funds',
          closedOn: end,
        },
      ],
    });
  });

  it('is closed within ten minutes by a provider that watches its funds', () => {
    const world = newWorld();
    const { deployment, lease } = running(world, HEAVY, '500000');
    world.advanceBlocks(Number(units('500000') / units(lease.price)) + 100);
    expect(world.provider(lease.provider)!.temper.monitorsFunds).toBe(true);
    expect(deployment.escrow.state).toBe('overdrawn');
  });

  it('pays its debt by a later deposit and is closed with the rest given back', () => {
    const world = newWorld();
    const { deployment, dseq, lease } = running(world, HEAVY, '500000');
    world.advanceBlocks(Number(units('500000') / units(lease.price)) + 100);
    const debt = -units(deployment.escrow.funds);
    expect(debt).toBeGreaterThan(units('1'));
    world.deposit(dseq, '1');
    expect(deployment.escrow).toMatchObject({
      state: 'overdrawn',
      funds: plain(units('1') - debt),
      deposits: [],
    });
    world.deposit(dseq, '9000000');
    expect(deployment.escrow).toMatchObject({
      state: 'closed',
      funds: '0',
      transferred: plain(units('500000') + debt),
      refunded: plain(units('9000001') - debt),
      deposits: [],
    });
    expect(() => world.deposit(dseq, '1')).toThrow('account closed');
  });

  it('takes no more than the credits hold', () => {
    const world = newWorld();
    const { dseq } = quoting(world);
    expect(() => world.deposit(dseq, '995000001')).toThrow('insufficient balance');
    world.deposit(dseq, '995000000');
    expect(world.balances()).toMatchObject({ credits: '0', deployments: '1000000000' });
  });

  it('gives the rest back to the credits, and slower readers see it some blocks later', () => {
    const world = newWorld();
    const { dseq } = quoting(world);
    world.closeDeployment(dseq);
    expect(world.balances()).toMatchObject({ credits: '1000000000', laggedCredits: '995000000' });
    world.advanceBlocks(2);
    expect(world.balances().laggedCredits).toBe('1000000000');
  });
});
