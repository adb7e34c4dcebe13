import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied } from '#domain/sdl/fixes/spec-fixes.ts';
import { parseYaml } from '#domain/sdl/read/parse.ts';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { formatSdl } from './format.ts';

function formatted(text: string): string {
  const result = formatSdl(text);
  if (!result.ok) throw new Error(result.reason);
  return applied(text, { title: '', edits: result.edits });
}

describe('formatting', () => {
  it.each<[what: string, before: string, after: string]>([
    ['levels of four', 'a:\n    b:\n        c: 1\n', 'a:\n  b:\n    c: 1\n'],
    [
      'lists at the column of their key',
      'a:\n- x\n- b: 1\n  c: 2\n',
      'a:\n  - x\n  - b: 1\n    c: 2\n',
    ],
    [
      'wide dashes',
      'a:\n  -   b: 1\n      c: 2\n  -  - x\n     - y\n',
      'a:\n  - b: 1\n    c: 2\n  - - x\n    - y\n',
    ],
    ['ends of lines', 'a: 1  \nb:\t\n  c: 2 # why \n\n \n', 'a: 1\nb:\n  c: 2 # why\n\n\n'],
    ['the last line', 'a: 1', 'a: 1\n'],
    [
      'comments with what they are about',
      'a:\n    # of b\n    b: 1\n    # after\nc: 2\n',
      'a:\n  # of b\n  b: 1\n  # after\nc: 2\n',
    ],
    [
      'texts of several lines as a whole',
      'a:\n    b: |\n        x\n          y  \n\n        z\n    c: "one\n      two"\n',
      'a:\n  b: |\n      x\n        y  \n\n      z\n  c: "one\n    two"\n',
    ],
    [
      'spaces of their own in such texts',
      'a:\n- >\n  x\n     \n  y\n',
      'a:\n  - >\n    x\n       \n    y\n',
    ],
    [
      'brackets of several lines as a whole',
      'a:\n    b: [x,\n        y]\n',
      'a:\n  b: [x,\n      y]\n',
    ],
    [
      'values below their key',
      'a:\n      "x"\nb:\n   - |\n     t\n',
      'a:\n  "x"\nb:\n  - |\n    t\n',
    ],
    ['Windows line endings', 'a:\r\n    b: 1 \r\n', 'a:\r\n  b: 1\r\n'],
    ['aligned values not at all', 'a:   1\nbbb: 2\n', 'a:   1\nbbb: 2\n'],
    ['anchors', 'a: &x\n    b: 1\nc:\n    <<: *x\n', 'a: &x\n  b: 1\nc:\n  <<: *x\n'],
  ])('lays out %s', (_, before, after) => {
    expect(formatted(before)).toBe(after);
    expect(formatted(after)).toBe(after);
  });

  it('leaves a text alone that is laid out already', () => {
    for (const text of [WEB, TWO_GROUPS, `\uFEFF${WEB}`]) {
      expect(formatSdl(text)).toEqual({ ok: true, edits: [] });
    }
  });

  it('says why it does nothing to what is not YAML', () => {
    const result = formatSdl(edited(WEB, 'image: nginx', 'image: "nginx'));
    expect(result.ok).toBe(false);
    expect(!result.ok && result.reason).toMatch(/^This is not valid YAML yet: .*\.$/);
  });
});

/** A fixture with its spaces messed up, and sometimes a line gone. */
const messy = fc
  .record({
    base: fc.constantFrom(
      WEB,
      TWO_GROUPS,
      `${WEB}text: |\n  a\n\n    b \n  c\nlist:\n- x\n-   y: 1\n    z: "q\n      r"\n`,
    ),
    factor: fc.constantFrom(1, 2, 3),
    cut: fc.nat(80),
    lines: fc.array(fc.constantFrom('# comment', '    # deep comment', '', '   '), {
      maxLength: 4,
    }),
    places: fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ base, factor, cut, lines, places, eol }) => {
    const all = base
      .split('\n')
      .filter((_, index) => index !== cut)
      .map((line) => line.replace(/^ +/, (indent) => ' '.repeat(indent.length * factor)));
    lines.forEach((line, index) => all.splice(places[index] ?? 0, 0, line));
    return all.join(eol);
  });

it('keeps what a text means and all but its spaces, and does nothing the second time', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const before = parseYaml(text);
      fc.pre(before.ok);
      const result = formatSdl(text);
      fc.pre(result.ok);
      const after = formatted(text);
      expect(parseYaml(after)).toEqual(before);
      expect(after.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      expect(after.split(/\r?\n/).length).toBeGreaterThanOrEqual(text.split(/\r?\n/).length);
      expect(formatted(after)).toBe(after);
    }),
    { numRuns: 400 },
  );
});
