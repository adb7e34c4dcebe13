import { expect } from 'vitest';
import { checkSdl } from '#domain/sdl/check.ts';
import type { SdlProblem, SdlRange } from '#domain/sdl/types.ts';
import type { Fix } from './fix.ts';
import { fixesOf } from './fixes.ts';

/** A fix in a table: what is in the fixture, what stands there in error, and what the fix makes of it. */
export type Row = [
  what: string,
  code: string,
  from: string,
  broken: string,
  after: string,
  title?: string,
];

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, line - 1);
  return before.join('').length + column - 1;
}

/** The text after a fix; fails where edits overlap or leave the text. */
export function applied(text: string, { edits }: Fix): string {
  const offsets = (range: SdlRange): [number, number] => [
    offsetOf(text, range.startLine, range.startColumn),
    offsetOf(text, range.endLine, range.endColumn),
  ];
  const sorted = edits
    .map((edit) => ({ at: offsets(edit.range), text: edit.text }))
    .toSorted((a, b) => a.at[0] - b.at[0]);
  let out = '';
  let done = 0;
  for (const { at, text: put } of sorted) {
    expect(at[0]).toBeGreaterThanOrEqual(done);
    expect(at[1]).toBeGreaterThanOrEqual(at[0]);
    expect(at[1]).toBeLessThanOrEqual(text.length);
    out += text.slice(done, at[0]) + put;
    done = at[1];
  }
  return out + text.slice(done);
}

export function problemOf(text: string, code: string): SdlProblem {
  const { problems } = checkSdl(text);
  const found = problems.find((problem) => problem.code === code);
  if (!found) throw new Error(`no ${code} among ${problems.map((one) => one.code).join()}`);
  return found;
}

export const titles = (text: string, code: string): string[] =>
  fixesOf(text, problemOf(text, code)).map(({ title }) => title);

/** The text after the fix with a title (or the first), once it has proven to solve the problem and to bring no error. */
export function fixed(text: string, code: string, title?: string): string {
  const problem = problemOf(text, code);
  const fixes = fixesOf(text, problem);
  const fix = title === undefined ? fixes[0] : fixes.find((one) => one.title === title);
  if (!fix)
    throw new Error(`no fix "${title ?? ''}" among ${fixes.map((one) => one.title).join()}`);
  const after = applied(text, fix);
  const left = checkSdl(after).problems;
  const same = (one: SdlProblem): boolean => one.code === code && one.message === problem.message;
  expect(left.filter(same).length, 'problem is gone').toBe(
    checkSdl(text).problems.filter(same).length - 1,
  );
  const before = checkSdl(text).problems.filter(({ severity }) => severity === 'error').length;
  const errors = left.filter(({ severity }) => severity === 'error');
  expect(
    errors.map(({ message }) => message).slice(Math.max(0, before - 1)),
    'no new error',
  ).toEqual([]);
  return after;
}
