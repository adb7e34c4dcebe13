import type { Fixer } from './fix.ts';

/** YAML is not indented by tabs: each becomes a level. */
export const fixTabs: Fixer = ({ sheet }) => {
  const edits = [...sheet.text.matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0].replaceAll('\t', '  '),
  }));
  return [{ title: 'Indent with spaces instead of tabs', edits }];
};
