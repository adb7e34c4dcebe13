import { useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#lib/paths.ts';
import { readTheme, setTheme } from '#store/theme.ts';
import { commandStore } from '#ui/commands/registry.ts';
import type { Command } from '#ui/commands/registry.ts';
import { hear, spellStroke } from '#ui/commands/shortcuts.ts';
import { useRegisterCommands } from '#ui/commands/use-commands.ts';
import { helpOpen, paletteOpen } from './open-state.ts';
import { nextTheme } from './theme-toggle.tsx';

const SEQUENCE_MS = 1200;

/** Typing belongs to the field it goes into, and keys to a dialog or menu that is open. */
function isTaken(event: KeyboardEvent, spelled: string): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (spelled.startsWith('mod+')) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  return Boolean(
    target?.isContentEditable ||
    target?.closest('input:not([type=checkbox]), textarea, select, .monaco-editor') ||
    document.querySelector('[popover=auto]:popover-open, .ui-dialog'),
  );
}

function useGlobalCommands(): void {
  const navigate = useNavigate();
  const commands = useMemo((): Command[] => {
    const go = (id: string, title: string, to: string, shortcut: string): Command => ({
      id,
      title,
      group: 'Go to',
      shortcut,
      run: () => void navigate(to),
    });
    return [
      go('go.deployments', 'Deployments', paths.deployments(), 'g d'),
      go('go.new', 'New deployment', paths.newDeployment(), 'n'),
      go('go.activity', 'Activity', paths.activity(), 'g a'),
      go('go.settings', 'Settings', paths.settings(), 'g s'),
      {
        id: 'app.palette',
        title: 'Search and run a command',
        group: 'Berth',
        shortcut: 'mod+k',
        run: () => paletteOpen.set(!paletteOpen.get()),
      },
      {
        id: 'app.help',
        title: 'Keyboard help',
        group: 'Berth',
        shortcut: '?',
        run: () => helpOpen.set(true),
      },
      {
        id: 'app.theme',
        title: 'Change theme',
        group: 'Berth',
        keywords: 'dark light appearance',
        run: () => setTheme(nextTheme(readTheme())),
      },
    ];
  }, [navigate]);
  useRegisterCommands(commands);
}

/** The shell's own commands, and the one listener that hears every shortcut. */
export function Keyboard() {
  useGlobalCommands();
  const pending = useRef({ key: '', at: 0 });
  useEffect(function hearShortcuts() {
    const onKeyDown = (event: KeyboardEvent): void => {
      const spelled = spellStroke(event);
      if (!spelled || isTaken(event, spelled)) return;
      const recent = event.timeStamp - pending.current.at < SEQUENCE_MS;
      const heard = hear(commandStore.get(), recent ? pending.current.key : '', spelled);
      pending.current = { key: heard.pending, at: event.timeStamp };
      if (!heard.command) return;
      event.preventDefault();
      heard.command.run?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}
