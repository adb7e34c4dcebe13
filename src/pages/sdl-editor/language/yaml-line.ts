/** What a stretch of YAML is coloured as. */
export type YamlKind =
  | 'key'
  | 'text'
  | 'quoted'
  | 'number'
  | 'word'
  | 'comment'
  | 'mark'
  | 'bracket'
  | 'anchor'
  | 'directive';

/** A stretch begins where it says and ends where the next one begins. */
export type YamlStretch = { from: number; kind: YamlKind };

/** What a line leaves open for the next one. */
export type YamlState = {
  /** Column that holds a text of several lines: deeper lines are its text; null outside of one. */
  readonly block: number | null;
  /** How many brackets are open. */
  readonly flow: number;
  readonly quote: '' | '"' | "'";
};

export const YAML_START: YamlState = { block: null, flow: 0, quote: '' };

/** Colours one line; good enough for text in the making, too. */
export function readYamlLine(
  line: string,
  before: YamlState,
): { stretches: YamlStretch[]; state: YamlState } {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  if (before.block !== null && (indent === line.length || indent > before.block)) {
    return { stretches: [{ from: 0, kind: 'text' }], state: before };
  }
  return new LineReader(line, indent, before).read();
}

const QUOTED = { '"': /(?:[^"\\]|\\.)*"/y, "'": /(?:[^']|'')*'/y };
const BLOCK_KEY =
  /(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s#,[\]{}"'&*!|>%@`](?:[^#]|(?<=\S)#)*?)(?=\s*:(?:\s|$))/y;
const FLOW_KEY =
  /(?:"(?:[^"\\]|\\.)*"(?=\s*:)|'[^']*'(?=\s*:)|[^\s#,[\]{}"'&*!|>%@`][^#,[\]{}]*?(?=\s*:(?:[\s,}\]]|$)))/y;
const BLOCK_TEXT = /(?:[^\s]|\s+(?![\s#]|$))+/y;
const FLOW_TEXT = /(?:[^\s,[\]{}:]|:(?![\s,}\]]|$)|\s+(?![\s#,[\]{}]|$))+/y;

class LineReader {
  private readonly line: string;
  private readonly stretches: YamlStretch[] = [];
  private at = 0;
  private flow: number;
  private quote: YamlState['quote'];
  /** Column of the innermost key or dash of the line. */
  private owner: number;
  private block: number | null = null;
  /** A key may stand here. */
  private fresh = true;

  constructor(line: string, indent: number, { flow, quote }: YamlState) {
    this.line = line;
    this.flow = flow;
    this.quote = quote;
    this.owner = indent - 1;
  }

  read(): { stretches: YamlStretch[]; state: YamlState } {
    if (this.quote) this.restOfQuoted(this.quote);
    while (this.at < this.line.length) this.step();
    const { block, flow, quote } = this;
    return { stretches: this.stretches, state: { block, flow, quote } };
  }

  private step(): void {
    const { line, at } = this;
    const character = line.charAt(at);
    const gapAfter = /^(?:\s|$)/.test(line.slice(at + 1, at + 2));
    if (/\s/.test(character)) this.take(/\s+/y, 'text');
    else if (character === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) {
      this.take(/.*/y, 'comment');
    } else if (at === 0 && this.take(/(?:---|\.\.\.)(?=\s|$)/y, 'mark')) this.fresh = true;
    else if (at === 0 && this.take(/%.*/y, 'directive')) this.fresh = false;
    else if (this.flow === 0 && this.fresh && '-?'.includes(character) && gapAfter) {
      this.owner = at;
      this.take(/./y, 'mark');
    } else if (this.fresh && this.key()) this.fresh = false;
    else this.value(character);
  }

  private key(): boolean {
    const from = this.at;
    if (!this.take(this.flow > 0 ? FLOW_KEY : BLOCK_KEY, 'key')) return false;
    if (this.flow === 0) this.owner = from;
    this.take(/\s*/y, 'text');
    this.take(/:/y, 'mark');
    return true;
  }

  private value(character: string): void {
    if ('{['.includes(character)) {
      this.flow += 1;
      this.take(/./y, 'bracket');
      this.fresh = true;
      return;
    }
    if (this.flow > 0 && '}],:'.includes(character)) {
      if ('}]'.includes(character)) this.flow -= 1;
      this.fresh = character === ',';
      this.take(/./y, '}]'.includes(character) ? 'bracket' : 'mark');
      return;
    }
    this.fresh = false;
    if (this.take(/[&*!][^\s,[\]{}]*/y, 'anchor')) return;
    if (this.flow === 0 && this.take(/[|>][-+\d]*(?=\s*(?:#|$))/y, 'mark')) {
      this.block = this.owner;
      return;
    }
    if (character === '"' || character === "'") {
      this.open(character);
      return;
    }
    this.plain();
  }

  private open(quote: '"' | "'"): void {
    this.stretches.push({ from: this.at, kind: 'quoted' });
    this.at += 1;
    this.restOfQuoted(quote, false);
  }

  private restOfQuoted(quote: '"' | "'", begins = true): void {
    if (begins) this.stretches.push({ from: this.at, kind: 'quoted' });
    const rest = QUOTED[quote];
    rest.lastIndex = this.at;
    const found = rest.exec(this.line);
    this.quote = found ? '' : quote;
    this.at = found ? this.at + found[0].length : this.line.length;
    this.fresh = false;
  }

  private plain(): void {
    const from = this.at;
    const kind = this.stretches.length;
    if (!this.take(this.flow > 0 ? FLOW_TEXT : BLOCK_TEXT, 'text')) this.take(/./y, 'text');
    const text = this.line.slice(from, this.at);
    if (/^[-+]?(?:\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?|0x[\da-f]+|\.inf|\.nan)$/i.test(text)) {
      this.stretches[kind] = { from, kind: 'number' };
    } else if (/^(?:true|false|null|~)$/i.test(text)) {
      this.stretches[kind] = { from, kind: 'word' };
    }
  }

  /** Takes what a pattern finds here, if anything. */
  private take(pattern: RegExp, kind: YamlKind): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.line)?.[0] ?? '';
    if (found === '') return false;
    this.stretches.push({ from: this.at, kind });
    this.at += found.length;
    return true;
  }
}
