import { expect, test } from 'vitest';
import { formatBytes, formatCpu } from './resource-words.ts';

test.each([
  ['32000', '32 CPU'],
  [500, '0.5 CPU'],
  ['10', '0.01 CPU'],
])('%s thousandths are %s', (milli, text) => {
  expect(formatCpu(milli)).toBe(text);
});

test.each([
  ['274877906944', '256 Gi'],
  ['1610612736', '1.5 Gi'],
  [536_870_912, '512 Mi'],
  ['1073741823', '1024 Mi'],
  ['1000', '1000 B'],
  ['1024', '1 Ki'],
  ['0', '0 B'],
  ['35184372088832', '32 Ti'],
])('%s bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
