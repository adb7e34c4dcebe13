import { expect, test } from 'vitest';
import { isDseq } from './dseq-param.ts';

test.each(['1', '1792784529659', '18174207', '007'])('%s can be a dseq', (text) => {
  expect(isDseq(text)).toBe(true);
});

test.each(['', '0', '-5', '1.5', 'abc', '12a', ' 12', '9'.repeat(21), '١٢'])(
  '%s cannot',
  (text) => {
    expect(isDseq(text)).toBe(false);
  },
);
