import type { Command } from './registry.ts';

/** What of a keyboard event decides a shortcut. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>;

/** `mod+k`, `n`, `?`: the stroke as shortcuts spell it; an empty text where it can be none. */
export function spellStroke(stroke: Stroke): string {
  if (stroke.altKey || ['Shift', 'Control', 'Meta', 'Alt'].includes(stroke.key)) return '';
  const key = stroke.key.length === 1 ? stroke.key : stroke.key.toLowerCase();
  return stroke.metaKey || stroke.ctrlKey ? `mod+${key.toLowerCase()}` : key;
}

export type Heard = { command: Command | null; pending: string };

/**
 * The command that a stroke calls, after what was pressed before it.
 * @param pending the first key of a sequence such as `g d`, or an empty text
 */
export function hear(commands: readonly Command[], pending: string, spelled: string): Heard {
  const sequence = pending ? `${pending} ${spelled}` : spelled;
  const runnable = commands.filter(({ run }) => run);
  const match = (text: string) => runnable.find(({ shortcut }) => shortcut === text);
  const command = match(sequence) ?? match(spelled) ?? null;
  const opens = runnable.some(({ shortcut }) => shortcut?.startsWith(`${spelled} `));
  return { command, pending: !command && opens ? spelled : '' };
}

/** The keys of a shortcut as keycaps: `mod+k` is ⌘ K on a Mac and Ctrl K elsewhere. */
export const keycaps = (shortcut: string, mac: boolean): string[] =>
  shortcut.split(/[ +]/).map((key) => (key === 'mod' ? (mac ? '⌘' : 'Ctrl') : (caps[key] ?? key)));

const caps: Record<string, string> = {
  k: 'K',
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};
