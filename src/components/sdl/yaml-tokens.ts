export type YamlToken = { kind: 'key' | 'comment' | 'value' | 'mark'; text: string };

/** Indentation and dashes, then a key with its colon if there is one. */
const START = /^(\s*(?:- +|-$)*)(?:("[^"]*"|'[^']*'|[\w./$<-][^\s:#"']*)(:)(?=\s|$))?/;
/** A comment begins the line or follows a blank. */
const COMMENT = /(?:^|\s)#.*$/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/** Where the comment of a line begins; the end where it has none. A `#` within quotes is none. */
function commentStart(line: string): number {
  const blanked = line.replaceAll(QUOTED, (quoted) => 'x'.repeat(quoted.length));
  const found = COMMENT.exec(blanked);
  return found ? found.index + found[0].indexOf('#') : line.length;
}

/**
 * One line of YAML in parts, for colouring; joined they are the line. Good enough to read by: lines
 * of block scalars are taken for what they look like.
 */
export function yamlTokens(line: string): YamlToken[] {
  const end = commentStart(line);
  const code = line.slice(0, end);
  const [start = '', mark = '', key = '', colon = ''] = START.exec(code) ?? [];
  const parts: YamlToken[] = [
    { kind: 'mark', text: mark },
    { kind: 'key', text: key },
    { kind: 'mark', text: colon },
    { kind: 'value', text: code.slice(start.length) },
    { kind: 'comment', text: line.slice(end) },
  ];
  return parts.filter(({ text }) => text !== '');
}
