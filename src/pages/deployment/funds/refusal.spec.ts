import { expect, test } from 'vitest';
import { refusalAtField } from './refusal.ts';

const failed = (status: number | null, issues: { path: string; message: string }[] = []) => ({
  phase: 'failed' as const,
  error: { status, code: '', message: 'Deposit too low', issues },
});

test.each([400, 402, 422])('a %s is about the amount', (status) => {
  expect(refusalAtField(failed(status))).toBe('The server refused this amount: Deposit too low');
});

test('the field’s own issue says it better', () => {
  const issues = [{ path: 'data.deposit', message: 'must be at least 5' }];
  expect(refusalAtField(failed(400, issues))).toMatch(/must be at least 5$/);
});

test.each([401, 404, 500, null])('a %s is not', (status) => {
  expect(refusalAtField(failed(status))).toBeNull();
});

test('nothing is said of what has not failed', () => {
  expect(refusalAtField(null)).toBeNull();
  expect(refusalAtField({ ...failed(400), phase: 'done' })).toBeNull();
});
