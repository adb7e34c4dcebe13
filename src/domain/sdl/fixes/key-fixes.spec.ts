import { describe, expect, it } from 'vitest';
import { edited, WEB } from '#domain/sdl/spec-fixtures.ts';
import { fixed, titles } from './spec-fixes.ts';
import type { Row } from './spec-fixes.ts';

describe('fixes of keys', () => {
  const image = '    image: nginx:1.27   # the server\n';
  it.each<Row>([
    ['a misspelt key', 'unknown-key', 'image:', 'iamge:', 'image:'],
    [
      'a misspelt key in braces',
      'unknown-key',
      '          units: 0.5',
      '          { unit: 0.5 }',
      '          { units: 0.5 }',
    ],
    [
      'depends_on',
      'unknown-key',
      image,
      `    depends_on:\n      - db # first\n      - cache\n${image}`,
      image,
    ],
    ['restart', 'unknown-key', image, `${image}    restart: always\n`, image],
    [
      'environment as a map',
      'unknown-key',
      '    env:\n      - GREETING=hello\n',
      '    environment:\n      GREETING: hello\n      A: "b c"\n',
      '    env:\n      - GREETING=hello\n      - "A=b c"\n',
      'Change "environment" to "env"',
    ],
    [
      'environment as a list',
      'unknown-key',
      '    env:\n',
      '    environment:\n',
      '    env:\n',
      'Change "environment" to "env"',
    ],
    [
      'ports',
      'unknown-key',
      image,
      `${image}    ports:\n      - "53:5353/udp"\n`,
      image,
      'Remove "ports"',
    ],
    [
      'an entry point',
      'unknown-key',
      image,
      `${image}    entrypoint: ["sh", "-c"]\n`,
      `${image}    command: ["sh", "-c"]\n`,
      'Change "entrypoint" to "command"',
    ],
    [
      'a command line',
      'unknown-key',
      image,
      `${image}    cmd: serve --port 80\n`,
      `${image}    args:\n      - serve\n      - --port\n      - "80"\n`,
      'Change "cmd" to "args"',
    ],
    [
      'a missing count',
      'missing-key',
      '      profile: web\n      count: 1\n',
      '      profile: web\n',
      '      profile: web\n      count: 1\n',
    ],
    [
      'a missing profile',
      'missing-key',
      '      profile: web\n      count: 1\n',
      '      count: 1\n',
      '      count: 1\n      profile: web\n',
    ],
    [
      'a missing amount',
      'missing-key',
      '          denom: uact\n          amount: 1000\n',
      '          denom: uact\n',
      '          denom: uact\n          amount: 10000\n',
    ],
    [
      'missing memory',
      'missing-key',
      '        memory:\n          size: 512Mi\n        storage:\n          size: 1Gi\n',
      '        storage:\n          size: 1Gi\n',
      '        storage:\n          size: 1Gi\n        memory:\n          size: 512Mi\n',
    ],
    [
      'missing prices',
      'missing-key',
      '      attributes:\n        region: us-west\n      pricing:\n        web:\n          denom: uact\n          amount: 1000\n',
      '      attributes:\n        region: us-west\n',
      '      attributes:\n        region: us-west\n      pricing:\n        web:\n          denom: uact\n          amount: 10000\n',
    ],
    [
      'GPU attributes',
      'missing-key',
      '          size: 1Gi\n',
      '          size: 1Gi\n        gpu:\n          units: 1\n',
      '          size: 1Gi\n        gpu:\n          units: 1\n          attributes:\n            vendor:\n              nvidia:\n',
    ],
    [
      'a class of storage',
      'missing-key',
      '          size: 1Gi\n',
      '          size: 1Gi\n          attributes: { persistent: false }\n',
      '          size: 1Gi\n          attributes: { persistent: false, class: ram }\n',
    ],
  ])('%s', (_, code, from, broken, after, title) => {
    expect(fixed(edited(WEB, from, broken), code, title)).toBe(edited(WEB, from, after));
  });

  it('translates published ports', () => {
    const expose = WEB.slice(WEB.indexOf('    expose:'), WEB.indexOf('\nprofiles:'));
    const compose = edited(WEB, expose, '    ports: ["8080:80", "53/udp"]\n');
    expect(fixed(compose, 'unknown-key', 'Change "ports" to "expose"')).toBe(
      edited(
        WEB,
        expose,
        '    expose:\n      - port: 80\n        as: 8080\n        to:\n          - global: true\n      - port: 53\n        as: 53\n        proto: udp\n        to:\n          - global: true\n',
      ),
    );
  });

  it('writes a missing version first, below what stands above it', () => {
    const text = edited(WEB, 'version: "2.0"\n\nservices:', 'services:');
    expect(fixed(text, 'missing-key')).toBe(edited(WEB, 'version: "2.0"\n\n', 'version: "2.0"\n'));
  });

  it('takes the port from "as"', () => {
    const text = edited(WEB, '- port: 8080\n        as: 80', '- as: 80');
    expect(fixed(text, 'missing-key')).toContain('          - global: true\n        port: 80\n');
  });

  it('leaves to the author what only the author knows', () => {
    expect(
      titles(edited(WEB, '    image: nginx:1.27   # the server\n', ''), 'missing-key'),
    ).toEqual([]);
    expect(titles(edited(WEB, 'GREETING=hello', 'DB_PASSWORD=hunter2'), 'secret-in-clear')).toEqual(
      [],
    );
    const range = edited(WEB, '    expose:', '    ports: ["127.0.0.1:80:80"]\n    expose:');
    expect(titles(range, 'unknown-key')).toEqual(['Remove "ports"']);
  });
});
