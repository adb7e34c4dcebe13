import type * as Monaco from 'monaco-editor/esm/vs/editor/editor.api.js';
import { palettes } from '#ui/theme/palette.ts';
import type { ThemeName } from '#ui/theme/palette.ts';

/** Monaco's name for one of the app's themes. */
export const editorTheme = (name: ThemeName): string => `berth-${name}`;

const hex = (color: string): string => color.slice(1);

/** The app's colours in Monaco's terms, so that the editor is part of the page in both themes. */
function themeData(name: ThemeName): Monaco.editor.IStandaloneThemeData {
  const color = palettes[name];
  const rule = (token: string, role: keyof typeof color, fontStyle?: string) => ({
    token,
    foreground: hex(color[role]),
    ...(fontStyle ? { fontStyle } : {}),
  });
  return {
    base: name === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', 'fg'),
      rule('type.yaml', 'info'),
      rule('string.yaml', 'fg-2'),
      rule('string.quoted', 'ok'),
      rule('number', 'warn'),
      rule('keyword', 'violet'),
      rule('comment', 'fg-3', 'italic'),
      rule('operators', 'fg-3'),
      rule('delimiter', 'fg-3'),
      rule('namespace', 'violet'),
      rule('meta.directive', 'fg-3'),
    ],
    colors: {
      foreground: color.fg,
      focusBorder: color.accent,
      errorForeground: color.bad,
      'editor.background': color.panel,
      'editor.foreground': color.fg,
      'editorGutter.background': color.panel,
      'editorLineNumber.foreground': color['fg-3'],
      'editorLineNumber.dimmedForeground': color['fg-3'],
      'editorLineNumber.activeForeground': color.fg,
      'editorCursor.foreground': color.accent,
      'editor.selectionBackground': `${color.accent}40`,
      'editor.inactiveSelectionBackground': `${color.accent}26`,
      'editor.selectionHighlightBackground': `${color.accent}26`,
      'editor.wordHighlightBackground': `${color.accent}20`,
      'editor.wordHighlightTextBackground': `${color.accent}20`,
      'editor.findMatchBackground': `${color.warn}66`,
      'editor.findMatchHighlightBackground': `${color.warn}33`,
      'editor.lineHighlightBackground': color['panel-2'],
      'editor.lineHighlightBorder': '#00000000',
      'editorBracketMatch.background': `${color.accent}26`,
      'editorBracketMatch.border': color.accent,
      'editorIndentGuide.background1': color.line,
      'editorIndentGuide.activeBackground1': color['line-2'],
      'editorError.foreground': color.bad,
      'editorWarning.foreground': color.warn,
      'editorInfo.foreground': color.info,
      'editorWidget.background': color.panel,
      'editorWidget.foreground': color.fg,
      'editorWidget.border': color['line-2'],
      'editorHoverWidget.background': color.panel,
      'editorHoverWidget.border': color['line-2'],
      'editorSuggestWidget.background': color.panel,
      'editorSuggestWidget.border': color['line-2'],
      'editorSuggestWidget.foreground': color.fg,
      'editorSuggestWidget.selectedBackground': color['panel-2'],
      'editorSuggestWidget.selectedForeground': color.fg,
      'editorSuggestWidget.selectedIconForeground': color.accent,
      'editorSuggestWidget.highlightForeground': color.accent,
      'editorSuggestWidget.focusHighlightForeground': color.accent,
      'editorLightBulb.foreground': color.warn,
      'editorLightBulbAutoFix.foreground': color.warn,
      'textLink.foreground': color.accent,
      'textCodeBlock.background': color['panel-2'],
      'editorMarkerNavigation.background': color['panel-2'],
      'editor.placeholder.foreground': color['fg-3'],
      'diffEditor.insertedTextBackground': `${color.ok}38`,
      'diffEditor.insertedLineBackground': `${color.ok}1c`,
      'diffEditor.removedTextBackground': `${color.bad}38`,
      'diffEditor.removedLineBackground': `${color.bad}1c`,
      'diffEditor.border': color.line,
      'diffEditor.diagonalFill': color.line,
      'diffEditor.unchangedRegionBackground': color['panel-2'],
      'diffEditor.unchangedRegionForeground': color['fg-2'],
      'diffEditor.unchangedRegionShadow': '#00000000',
      'diffEditor.unchangedCodeBackground': '#00000000',
      'input.background': color.bg,
      'input.foreground': color.fg,
      'input.border': color.edge,
      'input.placeholderForeground': color['fg-3'],
      'inputOption.activeBackground': `${color.accent}33`,
      'inputOption.activeBorder': color.accent,
      'inputOption.activeForeground': color.fg,
      'quickInput.background': color.panel,
      'quickInput.foreground': color.fg,
      'quickInputList.focusBackground': color['panel-2'],
      'quickInputList.focusForeground': color.fg,
      'list.activeSelectionBackground': color['panel-2'],
      'list.activeSelectionForeground': color.fg,
      'list.hoverBackground': color['panel-2'],
      'list.highlightForeground': color.accent,
      'list.focusHighlightForeground': color.accent,
      'pickerGroup.foreground': color['fg-3'],
      'pickerGroup.border': color.line,
      'keybindingLabel.foreground': color['fg-2'],
      'menu.background': color.panel,
      'menu.foreground': color.fg,
      'menu.selectionBackground': color['panel-2'],
      'menu.selectionForeground': color.fg,
      'menu.border': color['line-2'],
      'scrollbarSlider.background': `${color.edge}40`,
      'scrollbarSlider.hoverBackground': `${color.edge}66`,
      'scrollbarSlider.activeBackground': `${color.edge}80`,
      'scrollbar.shadow': '#00000000',
      'widget.shadow': '#0000002e',
    },
  };
}

/** Makes both of the app's themes known to Monaco. */
export function defineThemes(monaco: typeof Monaco): void {
  for (const name of ['light', 'dark'] as const) {
    monaco.editor.defineTheme(editorTheme(name), themeData(name));
  }
}
