import { memo } from 'react';
import { cx } from '#ui/cx.ts';
import { yamlTokens } from './yaml-tokens.ts';
import type { YamlToken } from './yaml-tokens.ts';

const COLOURS: Record<YamlToken['kind'], string | undefined> = {
  key: 'text-info',
  comment: 'text-fg-3 italic',
  value: undefined,
  mark: 'text-fg-3',
};

/** Longer texts stay in one colour: each part of a line is an element. */
const MOST_COLOURED = 20_000;

const Coloured = memo(function Coloured({ text }: { text: string }) {
  const lines = text.split('\n');
  let offset = 0;
  return lines.flatMap((line, at) => [
    ...yamlTokens(line).map(({ kind, text }) => {
      offset += text.length;
      return (
        <span key={`${at} ${offset}`} className={COLOURS[kind]}>
          {text}
        </span>
      );
    }),
    at < lines.length - 1 ? '\n' : '',
  ]);
});

type SdlTextProps = {
  text: string;
  className?: string;
};

/** A text as it is, with numbered lines that are no part of what is copied. */
export function SdlText({ text, className }: SdlTextProps) {
  const lines = text.split('\n');
  return (
    <section
      aria-label="Text of the SDL"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region needs focus
      tabIndex={0}
      className={cx('overflow-x-auto border-t border-line py-2 font-mono text-sm', className)}
    >
      <pre className="grid w-max min-w-full grid-cols-[auto_1fr] pr-3.5">
        <span
          aria-hidden="true"
          className="border-r border-line px-3 text-right whitespace-pre text-fg-3 select-none"
        >
          {lines.map((_, at) => at + 1).join('\n')}
        </span>
        <code className="pl-3">
          {text.length > MOST_COLOURED ? text : <Coloured text={text} />}
        </code>
      </pre>
    </section>
  );
}
