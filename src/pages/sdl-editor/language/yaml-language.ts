import type * as Monaco from 'monaco-editor/esm/vs/editor/editor.api.js';
import { readYamlLine, YAML_START } from './yaml-line.ts';
import type { YamlKind, YamlState } from './yaml-line.ts';

/** Names that the themes colour. */
const SCOPES: Record<YamlKind, string> = {
  key: 'type.yaml',
  text: 'string.yaml',
  quoted: 'string.quoted.yaml',
  number: 'number.yaml',
  word: 'keyword.yaml',
  comment: 'comment.yaml',
  mark: 'operators.yaml',
  bracket: 'delimiter.bracket.yaml',
  anchor: 'namespace.yaml',
  directive: 'meta.directive.yaml',
};

class LineState implements Monaco.languages.IState {
  readonly open: YamlState;

  constructor(open: YamlState) {
    this.open = open;
  }

  clone(): LineState {
    return this;
  }

  equals(other: LineState): boolean {
    const { block, flow, quote } = this.open;
    return block === other.open.block && flow === other.open.flow && quote === other.open.quote;
  }
}

const tokens: Monaco.languages.TokensProvider = {
  getInitialState: () => new LineState(YAML_START),
  tokenize(line, state) {
    const read = readYamlLine(line, state instanceof LineState ? state.open : YAML_START);
    return {
      tokens: read.stretches.map(({ from, kind }) => ({ startIndex: from, scopes: SCOPES[kind] })),
      endState: new LineState(read.state),
    };
  },
};

const KEEP = 0 satisfies Monaco.languages.IndentAction.None;
const DEEPER = 1 satisfies Monaco.languages.IndentAction.Indent;
const NOTHING_AFTER = /^\s*(?:#.*)?$/;

/** The next line goes where what it most likely is belongs: below a key, beside the first key of an item. */
const onEnterRules: Monaco.languages.OnEnterRule[] = [
  {
    beforeText: /^\s*-\s+[^\s#'"[{][^#]*:(?:\s+[|>][-+\d]*)?\s*$/,
    afterText: NOTHING_AFTER,
    action: { indentAction: DEEPER, appendText: '  ' },
  },
  {
    beforeText: /^\s*-\s+[^\s#'"[{][^\s:]*:\s+\S.*$/,
    afterText: NOTHING_AFTER,
    action: { indentAction: KEEP, appendText: '  ' },
  },
  {
    beforeText: /^[^#]*:(?:\s+[|>][-+\d]*)?\s*$/,
    afterText: NOTHING_AFTER,
    action: { indentAction: DEEPER },
  },
];

/**
 * YAML with colours, folding and indentation of our own: Monaco's own definition of it would bring
 * all of Monaco's features along.
 */
export function defineYaml({ languages }: typeof Monaco): void {
  languages.register({ id: 'yaml', extensions: ['.yaml', '.yml'], aliases: ['YAML'] });
  languages.setTokensProvider('yaml', tokens);
  const pairs = [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '"', close: '"' },
    { open: "'", close: "'" },
  ];
  languages.setLanguageConfiguration('yaml', {
    comments: { lineComment: '#' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: pairs,
    surroundingPairs: pairs,
    folding: { offSide: true },
    onEnterRules,
  });
}
