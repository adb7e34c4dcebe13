import { describe, expect, it } from 'vitest';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import type { FieldChange } from './diff-types.ts';
import { diffSdl } from './diff.ts';

/** `effect part: field before → after` of every change. */
function told(before: string, after: string): string[] {
  const { services, placements, deployment } = diffSdl(before, after);
  const line = (name: string, change: FieldChange): string =>
    `${change.effect} ${name}: ${change.field} ${change.before} → ${change.after}`;
  return [
    ...[...services, ...placements].flatMap(({ name, change, fields }) =>
      change === 'changed' ? fields.map((field) => line(name, field)) : [`${name} ${change}`],
    ),
    ...deployment.map((field) => line('deployment', field)),
  ];
}

describe('texts that mean the same', () => {
  it.each<[what: string, from: string, to: string]>([
    ['comments and spacing', '# a small web site', '# another\n# comment'],
    ['CPU in thousandths', 'units: 0.5', 'units: "500m"'],
    ['memory in another unit', 'size: 1Gi', 'size: 1024Mi'],
    ['a price with zeroes', 'amount: 1000', 'amount: "1000.00"'],
    ['defaults written out', 'as: 80', 'as: 80\n        proto: TCP'],
    ['an empty command', 'image: nginx', 'command: []\n    image: nginx'],
    ['the language version', 'version: "2.0"', 'version: "2.1"'],
    ['keys in another order', 'profile: web\n      count: 1', 'count: 1\n      profile: web'],
    ['an unused placement', '  placement:\n', '  placement:\n    spare: { pricing: {} }\n'],
  ])('finds nothing in %s', (_, from, to) => {
    const diff = diffSdl(WEB, edited(WEB, from, to));
    expect(diff).toEqual({
      comparable: true,
      effect: 'none',
      services: [],
      placements: [],
      deployment: [],
    });
  });

  it('finds nothing in a renamed profile', () => {
    const renamed = edited(
      edited(
        edited(WEB, '    web:\n      resources', '    tiny:\n      resources'),
        'profile: web',
        'profile: tiny',
      ),
      '        web:\n          denom',
      '        tiny:\n          denom',
    );
    expect(told(WEB, renamed)).toEqual([]);
  });
});

describe('changes', () => {
  it.each<[from: string, to: string, change: string]>([
    ['nginx:1.27', 'nginx:1.28', 'in-place web: image nginx:1.27 → nginx:1.28'],
    ['GREETING=hello', 'GREETING=hi', 'in-place web: env GREETING=hello → GREETING=hi'],
    ['image: nginx', 'args: [-g]\n    image: nginx', 'in-place web: args null → -g'],
    [
      'www.example.com',
      'example.com',
      'in-place web: expose 8080 as 80 TCP to the internet, for www.example.com → 8080 as 80 TCP to the internet, for example.com',
    ],
    [
      'port: 8080',
      'port: 8081',
      'in-place web: expose 8080 as 80 TCP to the internet, for www.example.com → 8081 as 80 TCP to the internet, for www.example.com',
    ],
    [
      'as: 80',
      'as: 81',
      'redeploy web: expose 8080 as 80 TCP to the internet, for www.example.com → 8080 as 81 TCP to the internet, for www.example.com',
    ],
    [
      '- global: true',
      '- service: web',
      'redeploy web: expose 8080 as 80 TCP to the internet, for www.example.com → 8080 as 80 TCP to web, for www.example.com',
    ],
    ['image: nginx', 'params: { tee: cpu }\n    image: nginx', 'redeploy web: tee null → cpu'],
    ['units: 0.5', 'units: 1', 'redeploy web: cpu 0.5 → 1'],
    ['size: 512Mi', 'size: 1Gi', 'redeploy web: memory 512Mi → 1Gi'],
    ['size: 1Gi', 'size: 2Gi', 'redeploy web: storage default, 1Gi → default, 2Gi'],
    [
      'size: 1Gi',
      'size: 1Gi\n        gpu: { units: 1, attributes: { vendor: { nvidia: } } }',
      'redeploy web: gpu null → 1 of nvidia any',
    ],
    ['count: 1', 'count: 2', 'redeploy web: count 1 → 2'],
    ['amount: 1000', 'amount: 900', 'redeploy web: price 1000 uact → 900 uact'],
    [
      'region: us-west',
      'region: eu-west',
      'redeploy anywhere: attributes region: us-west → region: eu-west',
    ],
    [
      '      pricing',
      '      signedBy: { anyOf: [akash1x] }\n      pricing',
      'redeploy anywhere: signed by any of null → akash1x',
    ],
    [
      'services:',
      'reclamation: { min_window: 24h }\nservices:',
      'redeploy deployment: reclamation null → 24h',
    ],
  ])('of %s to %s', (from, to, change) => {
    const after = edited(WEB, from, to);
    expect(told(WEB, after)).toEqual([change]);
    expect(diffSdl(WEB, after).effect).toBe(change.split(' ')[0]);
  });

  it('knows services that come and go', () => {
    const both = edited(
      edited(WEB, 'services:\n', 'services:\n  api: { image: api }\n'),
      'deployment:\n',
      'deployment:\n  api: { anywhere: { profile: web, count: 1 } }\n',
    );
    expect(told(WEB, both)).toEqual(['api added']);
    expect(told(both, WEB)).toEqual(['api removed']);
    expect(diffSdl(both, WEB).effect).toBe('redeploy');
  });

  it('sees a service move, and names the placement where there are several', () => {
    const moved = WEB.replaceAll('anywhere', 'elsewhere');
    expect(told(WEB, moved)).toEqual([
      'redeploy web: placement anywhere → elsewhere',
      'anywhere removed',
      'elsewhere added',
    ]);
  });

  it('sees services begin to share a profile of the same size', () => {
    const two = (profile: string): string =>
      edited(WEB, 'services:\n', 'services:\n  api: { image: api }\n')
        .replace(
          'deployment:\n',
          `deployment:\n  api: { anywhere: { profile: ${profile}, count: 1 } }\n`,
        )
        .replace(
          '  placement:\n',
          '    same: { resources: { cpu: { units: 0.5 }, memory: { size: 512Mi }, storage: { size: 1Gi } } }\n  placement:\n',
        )
        .replace('pricing:\n', 'pricing:\n        same: { denom: uact, amount: 1000 }\n');
    expect(told(two('same'), two('web'))).toEqual([
      'redeploy deployment: shared profiles null → api, web',
    ]);
  });

  it('lists in-place and redeploy changes of one service together', () => {
    const after = edited(
      edited(TWO_GROUPS, 'postgres:17', 'postgres:18'),
      'size: 10Gi',
      'size: 20Gi',
    );
    const { services, effect } = diffSdl(TWO_GROUPS, after);
    expect(
      services.map(({ name, fields }) => [name, fields.map((f) => `${f.field} ${f.effect}`)]),
    ).toEqual([['db', ['image in-place', 'storage redeploy']]]);
    expect(effect).toBe('redeploy');
  });
});

it('compares only what the API accepts', () => {
  expect(diffSdl(WEB, 'services: [')).toMatchObject({ comparable: false, services: [] });
  expect(diffSdl(edited(WEB, 'profile: web', 'profile: big'), WEB).comparable).toBe(false);
});
