import { describe, expect, it } from 'vitest';
import { checkSdl } from './check.ts';
import { told } from './spec-told.ts';
import type { Severity } from './types.ts';
import { edited, TWO_GROUPS, WEB } from './spec-fixtures.ts';

describe('errors', () => {
  it.each<[what: string, from: string, to: string, problems: string[]]>([
    [
      'an unknown key',
      'image: nginx',
      'depends_on: []\n    image: nginx',
      ['unknown-key «depends_on»'],
    ],
    ['a missing key', '    image: nginx:1.27   # the server\n', '', ['missing-key «web»']],
    ['a key missing at the top', 'version: "2.0"', '', ['missing-key «services:»']],
    ['a value that is too large', 'port: 8080', 'port: 80800', ['too-large «80800»']],
    ['text for a number', 'port: 8080', 'port: "8080"', ['wrong-type «"8080"»']],
    ['a list for a CPU', 'units: 0.5', 'units: [1]', ['wrong-type «units»']],
    ['zero CPU', 'units: 0.5', 'units: "0"', ['wrong-form «"0"»']],
    ['no value', 'units: 0.5', 'units:', ['wrong-type «units»']],
    ['an entry of a list', 'GREETING=hello', '{ a: b }', ['wrong-type «{ a: b }»']],
    ['a value that is not allowed', 'denom: uact', 'denom: usd', ['not-allowed «usd»']],
    [
      'volume attributes',
      'size: 1Gi',
      'size: 1Gi\n          attributes: { class: ram, persistent: true }',
      ['ram-persistent «attributes»'],
    ],
    [
      'disk that is not kept',
      'size: 1Gi',
      'size: 1Gi\n          attributes: { class: beta3, persistent: false }',
      ['not-allowed «false»'],
    ],
    ['a leased IP', '- global: true', '- ip: ip-a', ['ip-needs-global «ip: ip-a»']],
    [
      'retry cases',
      'as: 80',
      'as: 80\n        http_options: { next_cases: ["off", error] }',
      ['wrong-list «next_cases»'],
    ],
    [
      'a GPU without attributes',
      'size: 1Gi',
      'size: 1Gi\n        gpu: { units: 1 }',
      ['missing-key «gpu»'],
    ],
    [
      'a dangling profile',
      'profile: web',
      'profile: big',
      ['missing-price «pricing»', 'unknown-profile «big»'],
    ],
    ['broken YAML', 'image: nginx', 'image: "nginx', ['yaml «1»']],
  ])('marks %s once, at its place', (_, from, to, problems) => {
    const errors = told(edited(WEB, from, to)).filter((line) => line.startsWith('error '));
    expect(errors).toEqual(problems.map((problem) => `error ${problem}`));
  });

  it('finds what a merge or an alias brought', () => {
    const text = edited(
      TWO_GROUPS,
      '    front:\n      resources:\n        cpu: { units: 250m }\n        memory: { size: 256Mi }\n        storage: { size: 512Mi }',
      '    front:\n      <<: *small',
    ).replace('size: 256Mi', 'size: 1');
    expect(checkSdl(text).problems.map(({ pointer }) => pointer)).toEqual([
      '/profiles/compute/small/resources/memory/size',
      '/profiles/compute/front/resources/memory/size',
    ]);
    expect(told(text)).toEqual(['error wrong-type «1»', 'error wrong-type «1»']);
  });

  it('suggests the key that was meant', () => {
    const problem = checkSdl(edited(WEB, 'image: nginx', 'iamge: nginx')).problems.find(
      ({ code }) => code === 'unknown-key',
    );
    expect(problem?.message).toBe('"iamge" is not a key of "web". Did you mean "image"?');
    expect(problem?.pointer).toBe('/services/web/iamge');
  });
});

it('sorts problems by place', () => {
  const text = edited(edited(WEB, 'port: 8080', 'port: 0'), 'count: 1', 'count: 0').replace(
    'version',
    'vers',
  );
  const lines = checkSdl(text).problems.map(({ range }) => range.startLine);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

it('gives every severity a message that ends in a sentence', () => {
  const text = edited(edited(WEB, 'count: 1', 'count: 99'), 'GREETING=hello', 'API_KEY=abc');
  const seen = new Set<Severity>();
  for (const { severity, message } of checkSdl(text).problems) {
    seen.add(severity);
    expect(message).toMatch(/^["A-Z].*[.?]$/s);
  }
  expect([...seen].sort()).toEqual(['advice', 'network']);
});
