import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';
import { commandStore } from '#ui/commands/registry.ts';
import { hear, spellStroke } from '#ui/commands/shortcuts.ts';

/**
 * Berth's own `mod+…` keys work in the editor too. Monaco would take them for the beginning of a
 * chord; what its chords do is in its command palette. Returns what stops it.
 */
export function hearAppShortcuts(editor: editor.IStandaloneCodeEditor): () => void {
  const node = editor.getContainerDomNode();
  const onKeyDown = (event: KeyboardEvent): void => {
    const spelled = spellStroke(event);
    if (!spelled.startsWith('mod+') || event.isComposing) return;
    const { command } = hear(commandStore.get(), '', spelled);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command.run?.();
  };
  node.addEventListener('keydown', onKeyDown, true);
  return () => node.removeEventListener('keydown', onKeyDown, true);
}
