import { checkSdl } from './check.ts';
import type { SdlRange } from './types.ts';

function marked(text: string, range: SdlRange): string {
  const lines = text.split(/\r\n|\n|\r/);
  if (range.startLine !== range.endLine) return '(several lines)';
  return (lines[range.startLine - 1] ?? '').slice(range.startColumn - 1, range.endColumn - 1);
}

/** `severity code «text under the range»` of every problem. */
export function told(text: string): string[] {
  return checkSdl(text).problems.map(
    ({ severity, code, range }) => `${severity} ${code} «${marked(text, range)}»`,
  );
}
