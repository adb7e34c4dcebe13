import { describe, expect, it } from 'vitest';
import { matches } from './match.ts';

describe('matches', () => {
  it.each([
    ['Close deployment llm-gateway', 'gateway close', true],
    ['Deployments Go to', 'DEPLOY', true],
    ['llm-gateway 1781284403311', '84403', true],
    ['Settings Go to', 'bids', false],
    ['anything', '  ', true],
  ])('%j for %j: %s', (text, query, expected) => {
    expect(matches(text, query)).toBe(expected);
  });
});
