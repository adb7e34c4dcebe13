import type * as Monaco from 'monaco-editor/esm/vs/editor/editor.api.js';
import { codeActionProvider } from './code-actions.ts';
import { completionProvider } from './completion.ts';
import { hoverProvider } from './hover.ts';

/** Lets Monaco ask for completion, hover and quick fixes in every SDL that the page tells of. Once. */
export function registerLanguage({ languages }: typeof Monaco): void {
  languages.registerCompletionItemProvider('yaml', completionProvider);
  languages.registerHoverProvider('yaml', hoverProvider);
  languages.registerCodeActionProvider('yaml', codeActionProvider, {
    providedCodeActionKinds: ['quickfix'],
  });
}
