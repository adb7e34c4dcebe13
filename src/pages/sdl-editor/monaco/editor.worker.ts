/** Monaco's worker, for diffs and word lists, as a script of Berth's own origin. */
import 'monaco-editor/esm/vs/editor/editor.worker.js';
