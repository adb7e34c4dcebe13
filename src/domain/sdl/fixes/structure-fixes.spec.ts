import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/check.ts';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { fixed, titles } from './spec-fixes.ts';
import type { Row } from './spec-fixes.ts';

describe('fixes between sections', () => {
  it.each<Row>([
    ['a misspelt profile', 'unknown-profile', 'profile: web', 'profile: wbe', 'profile: web'],
    [
      'a misspelt placement',
      'unknown-placement',
      '    anywhere:\n      profile',
      '    anywere:\n      profile',
      '    anywhere:\n      profile',
    ],
    [
      'an unused profile',
      'unused-profile',
      '  placement:\n',
      '    spare:\n      resources:\n        cpu:\n          units: 1\n        memory:\n          size: 1Gi\n        storage:\n          size: 1Gi\n  placement:\n',
      '  placement:\n',
    ],
    [
      'an unused placement',
      'unused-placement',
      '  placement:\n',
      '  placement:\n    spare: { pricing: {} }\n',
      '  placement:\n',
    ],
    [
      'an unknown service',
      'unknown-service',
      'deployment:\n',
      'deployment:\n  ghost: { anywhere: { profile: web, count: 1 } }\n',
      'deployment:\n',
      'Remove "ghost"',
    ],
    [
      'a closed port',
      'closed-port',
      '    expose:\n',
      '    expose:\n      - port: 9090\n',
      '    expose:\n      - port: 9090\n        to:\n          - global: true\n',
    ],
    [
      'no web address',
      'no-web-address',
      '        as: 80\n        accept:\n          - www.example.com\n        to:\n          - global: true\n',
      '        to:\n          - global: true\n',
      '        to:\n          - global: true\n        as: 80\n',
    ],
    [
      'a GPU of no maker',
      'gpu-vendor',
      '          size: 1Gi\n',
      '          size: 1Gi\n        gpu: { units: 1, attributes: {} }\n',
      '          size: 1Gi\n        gpu: { units: 1, attributes: { vendor: { nvidia: } } }\n',
    ],
    [
      'memory that is kept',
      'ram-persistent',
      'size: 1Gi\n',
      'size: 1Gi\n          attributes: { class: ram, persistent: true }\n',
      'size: 1Gi\n          attributes: { class: ram, persistent: false }\n',
    ],
    [
      'an unknown class',
      'storage-class',
      'size: 1Gi\n',
      'size: 1Gi\n          attributes: { class: nvme, persistent: false }\n',
      'size: 1Gi\n          attributes: { class: ram, persistent: false }\n',
    ],
  ])('%s', (_, code, from, broken, after, title) => {
    expect(fixed(edited(WEB, from, broken), code, title)).toBe(edited(WEB, from, after));
  });

  it('lets a disk that cannot be empty after a restart be plain or kept', () => {
    const text = edited(
      WEB,
      'size: 1Gi\n',
      'size: 1Gi\n          attributes: { class: beta3, persistent: false }\n',
    );
    expect(fixed(text, 'not-allowed')).toBe(WEB);
    expect(titles(text, 'not-allowed')[1]).toBe('Write true');
  });

  const shared = (from: string, broken: string): string => edited(TWO_GROUPS, from, broken);

  it('prices a profile like its neighbours', () => {
    const text = shared('        small: { denom: uact, amount: 500 }\n', '');
    expect(fixed(text, 'missing-price')).toBe(
      edited(
        text,
        'amount: "300.5" }\n',
        'amount: "300.5" }\n        small:\n          denom: uact\n          amount: 300.5\n',
      ),
    );
  });

  it('deploys a service where its profile has a price', () => {
    const text = shared('  model:\n    gpu-hall: { profile: big, count: 2 }\n', '');
    expect(titles(text, 'service-not-deployed')).toEqual([
      'Deploy it to "west" with profile "small"',
    ]);
  });

  it('adds a placement that is named', () => {
    const text = shared('  model:\n    gpu-hall:', '  model:\n    far-away:');
    expect(fixed(text, 'unknown-placement', 'Add placement "far-away"')).toContain(
      '    far-away:\n      pricing:\n        big:\n          denom: uact\n          amount: 10000\n',
    );
  });

  it('declares an endpoint that is named', () => {
    const text = edited(WEB, '- global: true', '- global: true\n            ip: my-ip');
    expect(fixed(text, 'unknown-endpoint')).toBe(
      `${text.trimEnd()}\nendpoints:\n  my-ip:\n    kind: ip\n`,
    );
  });

  it('opens a service to the internet', () => {
    const text = edited(WEB, '- global: true', '- service: web');
    expect(fixed(text, 'no-global-service')).toBe(
      edited(WEB, '- global: true', '- service: web\n          - global: true'),
    );
    const none = edited(WEB, WEB.slice(WEB.indexOf('    expose:'), WEB.indexOf('\nprofiles:')), '');
    expect(fixed(none, 'no-global-service')).toContain(
      '    expose:\n      - port: 80\n        as: 80\n        to:\n          - global: true\n',
    );
  });

  it('makes a leased IP global', () => {
    const text = shared('global: true\n            ip: front-ip', 'ip: front-ip');
    expect(fixed(text, 'ip-needs-global')).toBe(
      shared('global: true\n            ip: front-ip', 'ip: front-ip\n            global: true'),
    );
  });

  it('mounts a volume that is kept', () => {
    const text = shared('    params:\n      storage:\n        data: { mount: /data }\n', '');
    expect(fixed(text, 'persistent-without-mount')).toContain(
      '    params:\n      storage:\n        data:\n          mount: /data\n',
    );
  });

  it('keeps the data of a database', () => {
    const text = edited(WEB, 'nginx:1.27', 'postgres:17');
    const after = fixed(text, 'data-not-kept');
    expect(checkSdl(after).problems).toEqual([]);
    expect(after).toContain('          mount: /var/lib/postgresql/data\n');
    expect(after).toContain(
      '          - size: 1Gi\n          - name: data\n            size: 10Gi\n',
    );
    const inBraces = edited(text, '          size: 1Gi', '          { size: 1Gi }');
    expect(checkSdl(fixed(inBraces, 'data-not-kept')).problems).toEqual([]);
  });

  it('renames a service everywhere', () => {
    const text = TWO_GROUPS.replaceAll(/\bapi:(?=\n)/g, 'My_API:').replace(
      'service: api',
      'service: My_API',
    );
    const after = fixed(text, 'service-name');
    expect(after).toBe(
      TWO_GROUPS.replaceAll(/\bapi:(?=\n)/g, 'my-api:').replace('service: api', 'service: my-api'),
    );
  });

  it('pays a group in one currency', () => {
    const text = shared('front: { denom: uact', 'front: { denom: uakt');
    expect(fixed(text, 'mixed-denoms')).toBe(TWO_GROUPS);
  });

  it('offers the names that there are for a dangling one', () => {
    const text = shared('service: api', 'service: apy');
    expect(titles(text, 'unknown-target')).toEqual(['Change to "api"', 'Change to "model"']);
    expect(titles(shared('data: { mount', 'dta: { mount'), 'unknown-volume')).toEqual([
      'Change to "data"',
    ]);
  });
});
