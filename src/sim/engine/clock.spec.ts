import { describe, expect, it } from 'vitest';
import { newWorld, NOW } from './testing/kit.ts';

describe('the clock', () => {
  it('makes a block every 6.098 seconds', () => {
    const world = newWorld();
    const first = world.height();
    world.advanceTo(NOW + 6097);
    expect(world.height()).toBe(first);
    world.advanceTo(NOW + 6098);
    expect(world.height()).toBe(first + 1);
    world.advanceTo(NOW + 60_980);
    expect(world.height()).toBe(first + 10);
    expect(world.timeOf(first + 10)).toBe(NOW + 60_980);
  });

  it('goes on where it was when control has advanced it', () => {
    const world = newWorld();
    const first = world.height();
    world.advanceTo(NOW + 1000);
    world.advanceBlocks(1000);
    expect(world.height()).toBe(first + 1000);
    expect(world.nowMs()).toBe(world.timeOf(first + 1000));
    world.advanceTo(NOW + 1000 + 6098);
    expect(world.height()).toBe(first + 1001);
  });

  it('tells the truth about its blocks at any speed', () => {
    const world = newWorld();
    world.advanceTo(NOW + 61_000);
    const change = world.height();
    world.setSpeed(10);
    world.advanceTo(NOW + 61_000 + 6098);
    expect(world.height()).toBe(change + 10);
    const seconds = (from: number, to: number) => world.timeOf(to) - world.timeOf(from);
    expect(seconds(change - 5, change)).toBe(30_490);
    expect(seconds(change, change + 10)).toBe(6098);
  });

  it('never goes back', () => {
    const world = newWorld();
    world.advanceTo(NOW + 60_000);
    const height = world.height();
    world.advanceTo(NOW);
    expect(world.height()).toBe(height);
  });

  it('has no block before the first or after the newest', () => {
    const world = newWorld();
    world.advanceBlocks(3);
    const height = world.height();
    expect(world.block(height)).toMatchObject({ height, timeMs: world.timeOf(height) });
    expect([world.block(height + 1), world.block(height - 4), world.block(1.5)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
