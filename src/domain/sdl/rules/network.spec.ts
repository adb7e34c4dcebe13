import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/check.ts';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { told } from '#domain/sdl/spec-told.ts';

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
    ['a web port without address', '        as: 80\n', '', 'no-web-address «8080»'],
    ['a closed port', 'expose:', 'expose:\n      - port: 9090', 'closed-port «9090»'],
  ])('speaks of %s', (_, from, to, problem) => {
    expect(told(edited(WEB, from, to))).toEqual([`advice ${problem}`]);
  });

  it('is silent about ports that need no web address', () => {
    for (const port of [
      'port: 25565',
      'port: 8080\n        proto: udp',
      'port: 8080\n        as: 8080',
    ]) {
      expect(told(edited(WEB, 'port: 8080\n        as: 80', port))).toEqual([]);
    }
    const second = '      - port: 3000\n        to: [{ global: true }]\n';
    expect(told(edited(WEB, '\nprofiles:', `${second}\nprofiles:`))).toEqual([]);
  });

  it('is silent about places for secrets', () => {
    for (const value of ['', '${DB_PASSWORD}', 'true']) {
      expect(told(edited(WEB, 'GREETING=hello', `DB_PASSWORD=${value}`))).toEqual([]);
    }
  });
});
