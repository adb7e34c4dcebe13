import { afterEach, describe, expect, it } from 'vitest';
import { commandStore, groupCommands, registerCommands } from './registry.ts';
import type { Command } from './registry.ts';
import { hear, keycaps, spellStroke } from './shortcuts.ts';

const command = (id: string, shortcut?: string): Command => ({
  id,
  title: id,
  group: 'Go to',
  shortcut,
  run: () => undefined,
});
const ids = () => commandStore.get().map(({ id }) => id);

afterEach(() => commandStore.set([]));

describe('registerCommands', () => {
  it('takes away only what it added', () => {
    registerCommands([command('settings')]);
    const leave = registerCommands([command('close'), command('update')]);
    leave();
    expect(ids()).toEqual(['settings']);
  });

  it('lets a later registration of an id win, also when the earlier one leaves', () => {
    const leave = registerCommands([command('close')]);
    registerCommands([command('close')]);
    leave();
    expect(ids()).toEqual(['close']);
  });
});

describe('groupCommands', () => {
  it('keeps the order of headings and of what stands under them', () => {
    const close = { ...command('close'), group: 'Deployment' };
    const groups = groupCommands([command('fleet'), close, command('settings')]);
    expect(groups.map(({ group, items }) => [group, items.map(({ id }) => id)])).toEqual([
      ['Go to', ['fleet', 'settings']],
      ['Deployment', ['close']],
    ]);
  });
});

describe('shortcuts', () => {
  const stroke = { metaKey: false, ctrlKey: false, altKey: false };

  it.each([
    [{ ...stroke, key: 'n' }, 'n'],
    [{ ...stroke, key: '?' }, '?'],
    [{ ...stroke, key: 'K', ctrlKey: true }, 'mod+k'],
    [{ ...stroke, key: 'Escape' }, 'escape'],
    [{ ...stroke, key: 'n', altKey: true }, ''],
    [{ ...stroke, key: 'Shift' }, ''],
  ])('spells %o as %j', (event, spelled) => {
    expect(spellStroke(event)).toBe(spelled);
  });

  const commands = [command('fleet', 'g d'), command('new', 'n'), command('palette', 'mod+k')];

  it('waits for the second key of a sequence, then runs it', () => {
    const first = hear(commands, '', 'g');
    expect(first).toEqual({ command: null, pending: 'g' });
    expect(hear(commands, first.pending, 'd').command?.id).toBe('fleet');
  });

  it('forgets a sequence that goes nowhere, yet hears the key itself', () => {
    expect(hear(commands, 'g', 'x')).toEqual({ command: null, pending: '' });
    expect(hear(commands, 'g', 'n').command?.id).toBe('new');
  });

  it('runs nothing for entries that only explain a key', () => {
    expect(
      hear([{ id: 'j', title: 'Next', group: 'Table', shortcut: 'j' }], '', 'j').command,
    ).toBeNull();
  });

  it('shows the key that the machine has', () => {
    expect([keycaps('mod+k', true), keycaps('mod+k', false), keycaps('g d', true)]).toEqual([
      ['⌘', 'K'],
      ['Ctrl', 'K'],
      ['g', 'd'],
    ]);
  });
});
