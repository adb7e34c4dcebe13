import { describe, expect, it } from 'vitest';
import { TWO_GROUPS, WEB } from '#domain/sdl/spec-fixtures.ts';
import { isCompose } from './recognise.ts';

const web = (...lines: string[]): string =>
  ['services:', '  web:', ...lines.map((line) => `    ${line}`), ''].join('\n');

describe('a docker-compose file', () => {
  it.each([
    ['ports', web('image: nginx', 'ports: ["80:80"]')],
    ['a build', web('build: .')],
    ['volumes', web('image: nginx', 'volumes: [data:/data]')],
    ['environment', web('image: nginx', 'environment: [A=1]')],
    ['depends_on', web('image: nginx', 'depends_on: [db]')],
    ['its version', `version: "3.8"\n${web('image: nginx')}`],
    ['networks', `${web('image: nginx')}networks: {front: }\n`],
    ['anchors', `x-base: &base {image: nginx}\n${web('<<: *base', 'restart: always')}`],
    ['a quoted key', web('image: nginx', 'tty: true').replace('services', '"services"')],
    ['Windows line endings', web('image: nginx', 'tty: true').replaceAll('\n', '\r\n')],
  ])('is known by %s', (_, text) => {
    expect(isCompose(text)).toBe(true);
  });

  it.each([
    'docker-compose.yml',
    'compose.yaml',
    'docker-compose.override.yml',
    'my-compose.prod.yaml',
  ])('is known by the name %s', (name) => {
    expect(isCompose(web('image: nginx'), name)).toBe(true);
    expect(isCompose(web('image: nginx'))).toBe(false);
  });

  it.each([
    ['an SDL', WEB],
    ['an SDL with everything', TWO_GROUPS],
    ['the first lines of an SDL', WEB.slice(0, WEB.indexOf('profiles:'))],
    ['an SDL with a key of compose', WEB.replace('env:', 'ports: ["80:80"]\n    env:')],
    ['an SDL with compose keys before its profiles', web('image: a', 'env: [A=1]', 'ports: [80]')],
    ['no services', 'services: {}\nvolumes: {}\n'],
    ['a service of nothing', 'services:\n  web:\nvolumes:\n'],
    ['a Kubernetes manifest', 'kind: Service\nspec:\n  ports: [80]\n'],
    ['broken YAML', 'services:\n  web: "\n'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isCompose(text)).toBe(false);
    expect(isCompose(text, 'deploy.yaml')).toBe(false);
  });
});
