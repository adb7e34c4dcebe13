import { describe, expect, it } from 'vitest';
import { checkSdl } from '#domain/sdl/check.ts';
import { edited, TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import type { GroupSummary, Manifest } from '#domain/sdl/types.ts';

function manifestOf(text: string): Manifest {
  const { manifest, serverErrors } = checkSdl(text);
  if (!manifest) throw new Error(`no manifest: ${serverErrors.join()}`);
  return manifest;
}

const group = (text: string, name: string): GroupSummary | undefined =>
  manifestOf(text).groups.find((group) => group.name === name);

const GPU = 'gpu: { units: "1", attributes: { vendor: { nvidia: } } }';
const RAM = '- { name: shm, size: 1Gi, attributes: { class: ram, persistent: "false" } }';

/** Hashes that akash-network/chain-sdk (at 55f1c683) gives for these texts. */
const HASHES: [what: string, text: string, hash: string][] = [
  [
    'confidential computing and permissions',
    edited(WEB, '    image', '    params: { tee: cpu, permissions: { read: [logs] } }\n    image'),
    's0WaPoS6c6K9CIkddLy+kg1Oh12wGc4LJYPMLsd5NgE=',
  ],
  [
    'no ports and no variables',
    WEB.replace(/ {4}expose:[^]*?\nprofiles/, '    expose:\n\nprofiles').replace(
      '      - GREETING=hello\n',
      '',
    ),
    'nRd3Jj3UjoNjSzdkaTmHfkWxcsOf0Z92GHkhC4EAoG8=',
  ],
  [
    'CPU that floats',
    edited(WEB, 'units: 0.5', 'units: 1.001'),
    'bCLVlL8k5Z6WCGqpAqIEtRiSI2elI3Mqj+i07QaEjRM=',
  ],
  [
    'a proxy buffer',
    edited(
      WEB,
      'as: 80',
      'as: 80\n        http_options: { proxy_buffer_size: 8192, max_body_size: 0 }',
    ),
    'xyHw8oMrf3/Xv9zfY5jV83t+JE30QeP5j8Humm3noRk=',
  ],
  [
    'decimal sizes',
    edited(WEB, 'size: 512Mi', 'size: 1.5G'),
    'TJe7uoJrpYpLJ4lY4hiwtqoQtl7oawUOJqA3xHxaeKA=',
  ],
  [
    'any GPU',
    edited(WEB, 'size: 1Gi', `size: 1Gi\n        ${GPU}`),
    'agObjeUrsEHTzy9tnWU7TI9EULODyQwyU1xw+AexQk4=',
  ],
  [
    'a volume kept in memory',
    edited(WEB, 'size: 1Gi', RAM),
    '8JNvZ5L0W2BcmMw1G0fG8kkOkisycx/ZHu4L7LdTl9I=',
  ],
  [
    'letters beyond ASCII',
    edited(WEB, 'GREETING=hello', '"GREETING=žemė 🌍 <&>"'),
    'd9O10WcnccoVjAu20MRT8NRBBoXvPGeC7gGIzwDRPfM=',
  ],
];

describe('manifest and hash', () => {
  it('is the network’s, byte for byte', () => {
    const manifest = manifestOf(WEB);
    expect(manifest.json).toBe(
      '[{"name":"anywhere","services":[{"args":null,"command":null,"count":1,"credentials":null,' +
        '"env":["GREETING=hello"],"expose":[{"endpointSequenceNumber":0,"externalPort":80,' +
        '"global":true,"hosts":["www.example.com"],"httpOptions":{"maxBodySize":1048576,' +
        '"nextCases":["error","timeout"],"nextTimeout":0,"nextTries":3,"readTimeout":60000,' +
        '"sendTimeout":60000},"ip":"","port":8080,"proto":"TCP","service":""}],' +
        '"image":"nginx:1.27","name":"web","resources":{"cpu":{"units":{"val":"500"}},' +
        '"endpoints":[{"sequence_number":0}],"gpu":{"units":{"val":"0"}},"id":1,' +
        '"memory":{"size":{"val":"536870912"}},' +
        '"storage":[{"name":"default","size":{"val":"1073741824"}}]}}]}]',
    );
    expect(manifest.hash).toBe('SoYd1WyIsiCYneiEKj1NNRpPcvozZLFf7WjvlEfcLf8=');
  });

  it('holds for groups, GPU, volumes, credentials, leased IP and escapes', () => {
    const manifest = manifestOf(TWO_GROUPS);
    expect(manifest.hash).toBe('VeZJF5CJuyS0YLf1NXpZ8y5f1hHu6LgPxzqidAyLeh8=');
    expect(manifest.json).toContain('"--limit","\\u003c10 \\u0026 \\u003e1"');
    expect(manifest.json).toContain('"key":"vendor/nvidia/model/h100/ram/80Gi/interface/sxm"');
  });

  it.each(HASHES)('holds for %s', (_, text, hash) => {
    expect(manifestOf(text).hash).toBe(hash);
  });

  it('depends on nothing but what is deployed', () => {
    const { hash } = manifestOf(WEB);
    const same = [
      WEB.replaceAll('\n', '\r\n'),
      edited(WEB, 'amount: 1000', 'amount: 2000'),
      edited(WEB, 'region: us-west', 'region: eu-west'),
      edited(WEB, 'size: 1Gi', 'size: 1024Mi'),
      edited(WEB, '# a small web site', '# another comment'),
    ];
    expect(same.map((text) => manifestOf(text).hash)).toEqual(same.map(() => hash));
    expect(manifestOf(edited(WEB, 'nginx:1.27', 'nginx:1.28')).hash).not.toBe(hash);
  });

  it('sorts by code units in every locale', () => {
    const text = edited(WEB, '    image: nginx:1.27   # the server\n', '    image: nginx\n')
      .replace(
        'services:\n',
        'services:\n  y: { image: b }\n  i: { image: a }\n  wev: { image: c }\n',
      )
      .replace(
        'deployment:\n',
        [
          'deployment:',
          ...['y', 'i', 'wev'].map((name) => `  ${name}: { anywhere: { profile: web, count: 1 } }`),
          '',
        ].join('\n'),
      );
    const names = group(text, 'anywhere')?.services.map((service) => service.name);
    expect(names).toEqual(['i', 'web', 'wev', 'y']);
  });
});

describe('groups', () => {
  it('numbers them by name and keeps what they require', () => {
    const { groups } = manifestOf(TWO_GROUPS);
    expect(groups.map(({ gseq, name }) => [gseq, name])).toEqual([
      [1, 'gpu-hall'],
      [2, 'west'],
    ]);
    expect(groups[1]?.requirements).toEqual({
      attributes: [
        { key: 'region', value: 'us-west' },
        { key: 'tier', value: '1' },
      ],
      signedBy: { allOf: [], anyOf: ['akash1auditor'] },
    });
    expect(groups[1]?.maxPrice).toEqual([
      { denom: 'uact', amount: '300.5' },
      { denom: 'uact', amount: '500' },
    ]);
  });

  it('adds up replicas', () => {
    expect(group(TWO_GROUPS, 'west')?.totals).toEqual({
      cpuMilli: 1000,
      memoryBytes: '1073741824',
      storage: [
        { class: 'ephemeral', persistent: false, bytes: '2147483648' },
        { class: 'beta3', persistent: true, bytes: '10737418240' },
      ],
      gpu: 0,
      gpuModels: [],
      endpoints: 3,
      replicas: 4,
    });
    expect(group(TWO_GROUPS, 'gpu-hall')?.totals).toMatchObject({
      cpuMilli: 16_000,
      gpu: 4,
      gpuModels: ['nvidia/h100', 'nvidia/a100'],
    });
  });

  it('makes one resource unit of services that share a profile', () => {
    const text = edited(TWO_GROUPS, 'profile: front, count: 3', 'profile: small, count: 3');
    const west = group(
      edited(
        text,
        '        data: { mount: /data }',
        '        data: { mount: /data }\n    dependencies: []',
      ).replace('    command: [api]', '    params: { storage: { data: { mount: /d } } }'),
      'west',
    );
    expect(west?.resources).toHaveLength(1);
    expect(west?.resources[0]).toMatchObject({ id: 1, count: 4 });
    expect(west?.resources[0]?.endpoints).toEqual([
      { kind: 'SHARED_HTTP', sequence_number: 0 },
      { kind: 'RANDOM_PORT', sequence_number: 0 },
      { kind: 'LEASED_IP', sequence_number: 1 },
    ]);
  });

  it('takes any GPU where no model is named', () => {
    const gpu = 'size: 1Gi\n        gpu: { units: 1, attributes: { vendor: { nvidia: } } }';
    const found = group(edited(WEB, 'size: 1Gi', gpu), 'anywhere');
    expect(found?.resources[0]?.gpu).toEqual({
      units: 1,
      vendor: 'nvidia',
      models: [{ vendor: 'nvidia', model: null, ram: null, interface: null }],
    });
    expect(found?.totals.gpuModels).toEqual(['nvidia/*']);
  });

  it('shows who may connect to which port', () => {
    const services = group(TWO_GROUPS, 'west')?.services ?? [];
    expect(services.map((service) => [service.name, service.expose])).toEqual([
      [
        'api',
        [
          { port: 80, as: 80, proto: 'http', global: true, hosts: [] },
          { port: 80, as: 80, proto: 'tcp', global: false, service: 'db', hosts: [] },
          { port: 9000, as: 9000, proto: 'udp', global: true, ip: 'front-ip', hosts: [] },
        ],
      ],
      ['db', [{ port: 5432, as: 5432, proto: 'tcp', global: false, service: 'api', hosts: [] }]],
    ]);
  });

  it('asks for the enclave that a service asks for', () => {
    const text = edited(WEB, '    image: nginx', '    params: { tee: cpu }\n    image: nginx');
    expect(group(text, 'anywhere')?.requirements.attributes).toEqual([
      { key: 'region', value: 'us-west' },
      { key: 'tee/type', value: 'cpu' },
    ]);
  });
});
