import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';

/** How the SDL editor is set up; nothing here may change the text by itself. */
export const editorOptions: editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: 'SDL',
  // Assistive technology gets the text as a plain text field that holds all of it.
  accessibilitySupport: 'on',
  accessibilityPageSize: 5000,
  editContext: false,

  language: 'yaml',
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: true,
  autoIndent: 'advanced',
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  trimAutoWhitespace: false,
  formatOnPaste: false,
  formatOnType: false,
  unusualLineTerminators: 'off',
  largeFileOptimizations: true,

  // Suggestions come where the SDL has something to suggest, and never from words in the text.
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: 'on', strings: 'on', comments: 'off' },
  quickSuggestionsDelay: 40,
  acceptSuggestionOnCommitCharacter: false,
  snippetSuggestions: 'inline',
  suggest: { showWords: false, snippetsPreventQuickSuggestions: false, localityBonus: false },
  lightbulb: { enabled: 'on' as editor.ShowLightbulbIconMode.On },

  automaticLayout: true,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  overviewRulerBorder: false,
  overviewRulerLanes: 2,
  hideCursorInOverviewRuler: true,
  renderLineHighlight: 'line',
  renderLineHighlightOnlyWhenFocus: true,
  guides: { indentation: true, highlightActiveIndentation: true },
  folding: true,
  showFoldingControls: 'mouseover',
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 14,
  padding: { top: 10, bottom: 10 },
  fontSize: 13,
  lineHeight: 20,
  fontFamily: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fixedOverflowWidgets: true,
  hover: { above: false },
  scrollbar: { alwaysConsumeMouseWheel: false },
  stickyScroll: { enabled: false },
  occurrencesHighlight: 'singleFile',
  contextmenu: true,
};

const { ariaLabel: _, ...looks } = editorOptions;

/** How two texts stand against each other. Whoever makes the editor says when there is room for both. */
export const diffOptions: editor.IStandaloneDiffEditorConstructionOptions = {
  ...looks,
  readOnly: true,
  domReadOnly: true,
  originalEditable: false,
  // Nothing is written here: Tab goes on.
  tabFocusMode: true,
  // Monaco's own rule is switched off while its accessibility support is on.
  useInlineViewWhenSpaceIsLimited: false,
  // Trailing spaces and indentation are part of what is sent.
  ignoreTrimWhitespace: false,
  hideUnchangedRegions: { enabled: true, contextLineCount: 4, minimumLineCount: 6 },
  bracketPairColorization: { enabled: false },
  renderMarginRevertIcon: false,
  renderGutterMenu: false,
  renderOverviewRuler: false,
};
