import { describe, expect, it } from 'vitest';
import { converted, web } from './spec-converted.ts';

const GLOBAL = [{ global: true }];

describe('published ports', () => {
  it.each([
    ['ports: ["8080:80"]', [{ port: 80, as: 80, to: GLOBAL }]],
    ['ports: ["3000:3000"]', [{ port: 3000, as: 80, to: GLOBAL }]],
    ['ports: ["80:1234"]', [{ port: 1234, as: 80, to: GLOBAL }]],
    ['ports: ["25565:25565"]', [{ port: 25_565, to: GLOBAL }]],
    ['ports: ["2222:22"]', [{ port: 22, as: 2222, to: GLOBAL }]],
    [
      'ports: ["53:53/udp", "53:53/tcp"]',
      [
        { port: 53, proto: 'udp', to: GLOBAL },
        { port: 53, to: GLOBAL },
      ],
    ],
    [
      'ports: ["443:443", "80:80"]',
      [
        { port: 80, as: 80, to: GLOBAL },
        { port: 443, to: GLOBAL },
      ],
    ],
    [
      'ports: ["8080:3000", "8081:3001"]',
      [
        { port: 3000, as: 80, to: GLOBAL },
        { port: 3001, as: 8081, to: GLOBAL },
      ],
    ],
    [
      'ports: [{target: 7000, published: 7000, app_protocol: http}, "80:80"]',
      [{ port: 7000, as: 80, to: GLOBAL }],
    ],
    [
      'ports: ["5000:9999", "5000:9998"]',
      [
        { port: 9999, as: 80, to: GLOBAL },
        { port: 9998, as: 5000, to: GLOBAL },
      ],
    ],
  ])('%s', (line, expose) => {
    expect(web(line).service['expose']).toEqual(expose);
  });

  it('are explained: what is HTTP, and which numbers the provider assigns', () => {
    const { carried, assumed } = web('ports: ["8080:3000", "2222:22"]');
    expect(carried).toContain('web: port 3000, 22');
    expect(assumed).toContainEqual(expect.stringMatching(/Port 3000 speaks HTTP/));
    expect(assumed).toContainEqual(expect.stringMatching(/2222\/tcp: the provider assigns/));
  });

  it('of the machine itself are not opened to the internet', () => {
    const { service, assumed } = web('ports: ["127.0.0.1:3000:3000"]');
    expect(service['expose']).toBeUndefined();
    expect(assumed).toContainEqual(expect.stringMatching(/Port 3000 was bound to the machine/));
  });

  it('that cannot be are said', () => {
    const { lost, service } = web('ports: ["80:80/sctp", "10000-20000:10000-20000/udp", "90"]');
    expect(lost[0]).toMatch(/only TCP and UDP; .*10001 ports/);
    expect(service['expose']).toEqual([{ port: 90, to: GLOBAL }]);
  });
});

describe('ports that only other services reach', () => {
  const app = (db: string, web = 'depends_on: [db]'): string =>
    `services:\n  web: {image: a, ports: ["3000:3000"], ${web}}\n  db: {${db}}\n`;
  const toWeb = [{ service: 'web' }];

  it.each([
    ['of a known image', app('image: "postgres:17"'), [{ port: 5432, to: toWeb }]],
    [
      'under expose',
      app('image: x, expose: ["9000", 9001]'),
      [
        { port: 9000, to: toWeb },
        { port: 9001, to: toWeb },
      ],
    ],
    [
      'bound to the machine',
      app('image: x, ports: ["127.0.0.1:6000:6000"]'),
      [{ port: 6000, to: toWeb }],
    ],
    [
      'of a service that is linked',
      app('image: redis', 'links: ["db:cache"]'),
      [{ port: 6379, to: toWeb }],
    ],
    [
      'of a service that is named in a variable',
      app('image: redis', 'environment: ["URL=redis://db:6379"]'),
      [{ port: 6379, to: toWeb }],
    ],
    [
      'of a service known by its container name',
      app('image: redis, container_name: cache-1', 'command: run cache-1'),
      [{ port: 6379, to: toWeb }],
    ],
    [
      'of a service that nobody names, to all on its network',
      app('image: redis', 'tty: true'),
      [{ port: 6379, to: toWeb }],
    ],
  ])('%s', (_, file, expose) => {
    expect(converted(file).sdl.services['db']?.['expose']).toEqual(expose);
  });

  it('stay closed to services of other networks', () => {
    const { sdl } = converted(
      app('image: redis, networks: [back]', 'depends_on: [db], networks: [front]'),
    );
    expect(sdl.services['db']?.['expose']).toBeUndefined();
  });

  it('are not mistaken for a part of another word', () => {
    const file = app('image: x, ports: ["7000:7000"]', 'environment: ["NAME=mydb-1"]');
    expect(converted(file).sdl.services['db']?.['expose']).toEqual([{ port: 7000, to: GLOBAL }]);
  });

  it('keep the number that others know, beside the one that the internet sees', () => {
    const { sdl } = converted(app('image: x, ports: ["8080:3000", "7000:7000"]'));
    expect(sdl.services['db']?.['expose']).toEqual([
      { port: 3000, as: 80, to: GLOBAL },
      { port: 7000, to: [...GLOBAL, ...toWeb] },
      { port: 3000, to: toWeb },
    ]);
  });

  it('are asked for where the file does not say which', () => {
    expect(converted(app('image: x')).assumed).toContainEqual(
      expect.stringMatching(/^db: web may connect to it, .*which port/),
    );
  });

  it('follow a service to its new name', () => {
    const { sdl } = converted(
      'services: {my_web: {image: a, depends_on: [db]}, db: {image: redis}}',
    );
    expect(sdl.services['db']?.['expose']).toEqual([{ port: 6379, to: [{ service: 'my-web' }] }]);
  });
});

describe('volumes', () => {
  const persistent = { persistent: true, class: 'beta3' };

  it.each([
    ['the short form', 'volumes: ["data:/var/data:ro"]'],
    [
      'the long form',
      'volumes: [{type: volume, source: data, target: /var/data, read_only: true}]',
    ],
  ])('with a name become persistent storage: %s', (_, line) => {
    const { service, resources, assumed, carried } = web(line);
    expect(service['params']).toEqual({
      storage: { data: { mount: '/var/data', readOnly: true } },
    });
    expect(resources['storage']).toEqual([
      { size: '1Gi' },
      { name: 'data', size: '5Gi', attributes: persistent },
    ]);
    expect(carried).toContainEqual(expect.stringMatching(/volume data at \/var\/data/));
    expect(assumed).toContainEqual(expect.stringMatching(/Volume data has 5 Gi of class beta3/));
  });

  it.each([
    ['tmpfs: /tmp', 'tmp', '64Mi'],
    ['tmpfs: ["/tmp:size=128m,mode=1777"]', 'tmp', '128Mi'],
    ['volumes: [{type: tmpfs, target: /tmp, tmpfs: {size: 1gb}}]', 'tmp', '1Gi'],
    ['shm_size: 2gb', 'dev-shm', '2Gi'],
  ])('in memory: %s', (line, name, size) => {
    expect(web(line).resources['storage']).toEqual([
      { size: '1Gi' },
      { name, size, attributes: { persistent: false, class: 'ram' } },
    ]);
  });

  it.each([
    ['./src:/app', /\.\/src at \/app: files of your machine/],
    ['/etc/x:/etc/x:ro', /\/etc\/x at \/etc\/x: files of your machine/],
    ['~/x:/x', /files of your machine/],
    ['C:\\\\data:/data', /files of your machine/],
    ['/var/run/docker.sock:/var/run/docker.sock', /no Docker on a provider/],
    ['data:relative', /absolute path/],
  ])('that cannot be: %s', (entry, words) => {
    const { lost, service } = web(`volumes: ["${entry}"]`);
    expect(lost).toContainEqual(expect.stringMatching(words));
    expect(service['params']).toBeUndefined();
  });

  it('without a name stay on the container’s own disk', () => {
    const { service, assumed } = web('volumes: ["/app/node_modules"]');
    expect(service['params']).toBeUndefined();
    expect(assumed).toContainEqual(expect.stringMatching(/has no name/));
  });

  it('appear once in a place, and never under the name of the own disk', () => {
    const { service, lost } = web('volumes: ["default:/a", "other:/a"]');
    expect(service['params']).toEqual({ storage: { 'default-2': { mount: '/a' } } });
    expect(lost).toContainEqual(expect.stringMatching(/A second volume at \/a/));
  });

  it('that are shared, or hold something already, are said', () => {
    const { lost } = converted(`services:
  a: {image: a, volumes: ["data:/data"]}
  b: {image: b, volumes: ["data:/data"]}
volumes: {data: {external: true}}
`);
    expect(lost).toContainEqual(expect.stringMatching(/^a: Volume data is one of its own/));
    expect(lost).toContainEqual(expect.stringMatching(/^b: What volume data already holds/));
  });

  it('of a database have more room', () => {
    const { sdl } = converted(
      'services: {db: {image: "postgres:17", volumes: ["d:/var/lib/postgresql/data"]}}',
    );
    expect(sdl.profiles.compute['db']?.resources).toMatchObject({
      cpu: { units: 1 },
      storage: [{}, { size: '10Gi' }],
    });
  });
});
