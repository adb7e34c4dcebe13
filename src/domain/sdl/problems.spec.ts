import { describe, expect, it } from 'vitest';
import { checkSdl } from './check.ts';
import type { SdlRange, Severity } from './types.ts';
import { edited, TWO_GROUPS, WEB } from './spec-fixtures.ts';

function marked(text: string, range: SdlRange): string {
  const lines = text.split(/\r\n|\n|\r/);
  if (range.startLine !== range.endLine) return '(several lines)';
  return (lines[range.startLine - 1] ?? '').slice(range.startColumn - 1, range.endColumn - 1);
}

/** `severity code «text under the range»` of every problem. */
function told(text: string): string[] {
  return checkSdl(text).problems.map(
    ({ severity, code, range }) => `${severity} ${code} «${marked(text, range)}»`,
  );
}

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

const KEPT = '          attributes: { persistent: true, class: beta3 }';

describe('what the API takes and the network refuses', () => {
  it.each<[what: string, from: string, to: string, problem: string]>([
    ['a size without unit', 'size: 512Mi', 'size: "512"', 'size-unit «"512"»'],
    ['a size that is none', 'size: 512Mi', 'size: abc', 'size-unit «abc»'],
    ['too much memory', 'size: 512Mi', 'size: 2048Gi1', 'size-unit «2048Gi1»'],
    ['more than 2Ti of memory', 'size: 512Mi', 'size: 3Ti', 'memory-limit «3Ti»'],
    ['too little storage', 'size: 1Gi', 'size: 4Mi', 'storage-limit «4Mi»'],
    ['cores that were meant as thousandths', 'units: 0.5', 'units: 500', 'cpu-limit «500»'],
    ['a fraction of a thousandth', 'units: 0.5', 'units: 0.0125', 'cpu-fraction «0.0125»'],
    ['too many replicas', 'count: 1', 'count: 51', 'count-limit «51»'],
    ['a huge price', 'amount: 1000', 'amount: 1000000000', 'price-limit «1000000000»'],
    ['a price with an exponent', 'amount: 1000', 'amount: 1e-7', 'price-form «1e-7»'],
    ['no global port', '- global: true', '- service: web', 'no-global-service «services»'],
    [
      'a dangling destination',
      '- global: true',
      '- global: true\n      - port: 81\n        to:\n          - service: db',
      'unknown-target «db»',
    ],
    [
      'a host with a scheme',
      'www.example.com',
      'https://example.com',
      'accept-host «https://example.com»',
    ],
    [
      'a host twice',
      '- www.example.com',
      '- www.example.com\n          - www.example.com',
      'duplicate-host «www.example.com»',
    ],
    ['a variable without name', 'GREETING=hello', '=hello', 'env-name «=hello»'],
    [
      'a variable with spaces',
      'GREETING=hello',
      'MY GREETING=hello',
      'env-name «MY GREETING=hello»',
    ],
    [
      'a deployed stranger',
      'deployment:',
      'deployment:\n  ghost: { anywhere: { profile: web, count: 1 } }',
      'unknown-service «ghost»',
    ],
    ['an attribute without value', 'region: us-west', 'region:', 'attribute-value «region»'],
    [
      'an attribute with a space',
      'region: us-west',
      '"my region": x',
      'attribute-name «"my region"»',
    ],
    [
      'an unknown storage class',
      'size: 1Gi',
      `size: 1Gi\n${KEPT.replace('true', 'false').replace('beta3', 'nvme')}`,
      'storage-class «nvme»',
    ],
    [
      'a GPU without model',
      'size: 1Gi',
      'size: 1Gi\n        gpu: { units: 1, attributes: { vendor: { nvidia: [{ ram: 80Gi }] } } }',
      'gpu-model «{ ram: 80Gi }»',
    ],
    [
      'too many GPUs',
      'size: 1Gi',
      'size: 1Gi\n        gpu: { units: 25, attributes: { vendor: { nvidia: } } }',
      'gpu-limit «25»',
    ],
  ])('warns of %s', (_, from, to, problem) => {
    const text = edited(WEB, from, to);
    expect(checkSdl(text).verdict).toBe('accepted');
    expect(told(text)).toEqual([`network ${problem}`]);
  });

  it('warns of service names, which appear in several places', () => {
    const text = WEB.replaceAll('web:', 'Web_App:').replaceAll('profile: web', 'profile: Web_App');
    expect(told(text)).toEqual(['network service-name «Web_App»']);
  });

  it('wants one currency a group', () => {
    const text = edited(TWO_GROUPS, 'front: { denom: uact', 'front: { denom: uakt');
    expect(told(text)).toEqual(['network mixed-denoms «pricing»']);
  });

  it('has no manifest where the network’s library fails', () => {
    for (const size of ['"512"', 'abc']) {
      const check = checkSdl(edited(WEB, 'size: 512Mi', `size: ${size}`));
      expect([check.verdict, check.manifest]).toEqual(['accepted', null]);
    }
  });
});

describe('advice', () => {
  it.each<[what: string, from: string, to: string, problem: string]>([
    [
      'an unused profile',
      '  placement:\n',
      '    spare: { resources: { cpu: { units: 1 }, memory: { size: 1Gi }, storage: { size: 1Gi } } }\n  placement:\n',
      'unused-profile «spare»',
    ],
    [
      'an unused placement',
      '  placement:\n',
      '  placement:\n    spare: { pricing: {} }\n',
      'unused-placement «spare»',
    ],
    [
      'a database that forgets',
      'nginx:1.27   # the server',
      'postgres:17',
      'data-not-kept «postgres:17»',
    ],
    [
      'a secret in clear',
      'GREETING=hello',
      'DB_PASSWORD=hunter2',
      'secret-in-clear «DB_PASSWORD=hunter2»',
    ],
    ['an odd unit', 'size: 512Mi', 'size: 512MB', 'odd-unit «512MB»'],
    ['a closed port', 'expose:', 'expose:\n      - port: 9090', 'closed-port «9090»'],
  ])('speaks of %s', (_, from, to, problem) => {
    expect(told(edited(WEB, from, to))).toEqual([`advice ${problem}`]);
  });

  it('is silent about places for secrets', () => {
    for (const value of ['', '${DB_PASSWORD}', 'true']) {
      expect(told(edited(WEB, 'GREETING=hello', `DB_PASSWORD=${value}`))).toEqual([]);
    }
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
