/**
 * Monaco itself, bundled, with its worker from Berth's own origin: the Content-Security-Policy
 * allows neither a CDN nor blob workers. Loaded by `load.ts` only.
 */
import './features.ts';
import { Editor, loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/esm/vs/editor/editor.api.js';
import { registerLanguage } from '#pages/sdl-editor/language/register.ts';
import { defineYaml } from '#pages/sdl-editor/language/yaml-language.ts';
import { defineThemes } from './themes.ts';

globalThis.MonacoEnvironment = {
  getWorker: () =>
    new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module', name: 'editor' }),
};
loader.config({ monaco });
defineThemes(monaco);
defineYaml(monaco);
registerLanguage(monaco);

export { Editor, monaco };
