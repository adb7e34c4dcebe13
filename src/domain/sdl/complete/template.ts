import { block, literal, stop } from './suggestion.ts';
import type { Ask, Idea } from './suggestion.ts';

/** Lines, and between them lists of lines one level deeper. */
export type Tree = readonly (string | Tree)[];

/** A whole entry or item to fill in. */
export type Template = {
  /** Indented from column 0; `name` in place of one to fill in. */
  lines: (ask: Ask, name?: string) => string[];
  idea: (ask: Ask) => Idea;
};

type Told = {
  label: string;
  detail: string;
  /** A name that it may have. */
  name?: string;
};

/** Makes a template; the first place to fill in is its name. */
export function template(
  { label, detail, name: example = '' }: Told,
  write: (ask: Ask, name: string) => Tree,
): Template {
  const lines = (ask: Ask, name?: string): string[] =>
    indent(write(ask, name === undefined ? stop(1, example) : literal(name)), ask.step);
  return {
    lines,
    idea: (ask) => ({
      label,
      kind: 'snippet',
      insert: block(lines(ask), ask.cursor.column),
      detail,
      documentation: `\`\`\`yaml\n${lines(ask).map(filledIn).join('\n')}\n\`\`\``,
    }),
  };
}

function indent(tree: Tree, step: number, level = 0): string[] {
  return tree.flatMap((line) =>
    typeof line === 'string' ? [' '.repeat(level * step) + line] : indent(line, step, level + 1),
  );
}

/** A line of a snippet as it reads with nothing changed. */
export function filledIn(line: string): string {
  return line
    .replaceAll(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '')
    .replaceAll(/\\([\\$}])/g, '$1');
}
