import { describe, expect, it } from 'vitest';
import { edited, WEB } from '#domain/sdl/spec-fixtures.ts';
import { fixed } from './spec-fixes.ts';
import type { Row } from './spec-fixes.ts';

describe('fixes of values', () => {
  it.each<Row>([
    ['a size without unit', 'size-unit', 'size: 512Mi', 'size: "512"', 'size: "512Mi"'],
    ['a small size without unit', 'size-unit', 'size: 1Gi', "size: '4'", "size: '4Gi'"],
    ['the other unit', 'size-unit', 'size: 512Mi', 'size: "512"', 'size: "512Gi"', 'Write "512Gi"'],
    ['a size with a space', 'size-unit', 'size: 512Mi', 'size: 512 MB', 'size: 512Mi'],
    ['a size that is a number', 'wrong-type', 'size: 512Mi', 'size: 512', 'size: 512Mi'],
    ['megabytes', 'odd-unit', 'size: 512Mi', 'size: 512MB', 'size: 512Mi'],
    [
      'megabytes as they are',
      'odd-unit',
      'size: 512Mi',
      'size: 512MB',
      'size: 512M',
      'Write 512M, the same size',
    ],
    [
      'lowercase units',
      'odd-unit',
      'size: 512Mi',
      'size: 512mi',
      'size: 512Mi',
      'Write 512Mi, the same size',
    ],
    ['CPU in words', 'odd-unit', 'units: 0.5', 'units: 2cores', 'units: 2'],
    ['thousandths without m', 'cpu-limit', 'units: 0.5', 'units: 500', 'units: 500m'],
    ['a fraction of a thousandth', 'cpu-fraction', 'units: 0.5', 'units: 0.0125', 'units: 13m'],
    ['a wrong currency', 'not-allowed', 'denom: uact', 'denom: usd', 'denom: uact'],
    ['a misspelt word', 'not-allowed', 'as: 80', 'proto: TCPP', 'proto: TCP'],
    ['a version without quotes', 'wrong-type', '"2.0"', '2.0', '"2.0"'],
    ['a number in quotes', 'wrong-type', 'port: 8080', 'port: "8080"', 'port: 8080'],
    ['a truth in quotes', 'wrong-type', 'global: true', "global: 'true'", 'global: true'],
    ['a number for text', 'wrong-type', '- GREETING=hello', '- 12', '- "12"'],
    [
      'one word for a list',
      'wrong-type',
      'nginx:1.27   # the server',
      'nginx\n    args: --verbose',
      'nginx\n    args: [--verbose]',
    ],
    [
      'variables as a map',
      'wrong-type',
      '      - GREETING=hello',
      '      GREETING: hello\n      PORT: 80',
      '      - GREETING=hello\n      - PORT=80',
    ],
    ['too many replicas', 'count-limit', 'count: 1', 'count: 80', 'count: 50'],
    ['no replicas', 'too-small', 'count: 1', 'count: 0', 'count: 1'],
    ['a huge price', 'price-limit', 'amount: 1000', 'amount: 99999999', 'amount: 10000000'],
    [
      'a host with a scheme',
      'accept-host',
      '- www.example.com',
      '- "https://www.Example.com/a"',
      '- "www.example.com"',
    ],
    [
      'a host twice',
      'duplicate-host',
      '- www.example.com',
      '- www.example.com\n          - www.example.com',
      '- www.example.com',
    ],
    [
      'an attribute without value',
      'attribute-value',
      '        region: us-west\n',
      '        region: us-west\n        tier:\n',
      '        region: us-west\n',
    ],
    [
      'a window in days',
      'wrong-form',
      'deployment:',
      'reclamation:\n  min_window: 1d\ndeployment:',
      'reclamation:\n  min_window: 24h\ndeployment:',
    ],
  ])('%s', (_, code, from, broken, after, title) => {
    expect(fixed(edited(WEB, from, broken), code, title)).toBe(edited(WEB, from, after));
  });
});
