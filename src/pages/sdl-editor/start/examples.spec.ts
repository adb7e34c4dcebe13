import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/index.ts';
import { examples } from './examples.ts';

describe.each(examples)('the example "$title"', ({ sdl }) => {
  it('deploys as it stands, with nothing to complain of', () => {
    const check = checkSdl(sdl);
    expect(check.verdict).toBe('accepted');
    expect(check.problems).toEqual([]);
    expect(check.manifest).not.toBeNull();
  });
});
