import { expect, test } from 'vitest';
import { parsePresets as readByTheApp } from '#store/presets.ts';
import { strays } from './browser-only.ts';
import { parsePresets, presetsPlugin } from './presets.ts';

const PAGE = '<head><script type="application/json" id="berth-presets"></script></head>';

function fill(html: string, setting?: string): string {
  const { transformIndexHtml } = presetsPlugin(parsePresets(setting));
  return (transformIndexHtml as unknown as (html: string) => string)(html);
}

const blockOf = (html: string): string =>
  /id="berth-presets">(.*?)<\/script>/s.exec(html)?.[1] ?? '';

test('the default is the simulator’s demo world', () => {
  expect(readByTheApp(blockOf(fill(PAGE)))).toEqual({
    presets: [
      {
        id: 'demo',
        name: 'Simulator',
        basePath: '/sim/demo',
        key: 'sim-operator',
        simulated: true,
      },
    ],
    simulatedPrefixes: ['/sim/'],
  });
});

test('a name cannot end the script', () => {
  const name = '</script><script>alert(1)//';
  const setting = JSON.stringify([{ id: 'a', name, basePath: '/console-api', simulated: false }]);
  const html = fill(PAGE, setting);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(readByTheApp(blockOf(html)).presets[0]).toMatchObject({ name, key: null });
});

test.each([
  ['{}'],
  ['[{}]'],
  ['[{"id":"a","name":"A","basePath":"https://elsewhere.example","simulated":false}]'],
  ['[{"id":"a","name":"A","basePath":"//elsewhere.example","simulated":false}]'],
])('the setting %s is refused', (setting) => {
  expect(() => parsePresets(setting)).toThrow(/BERTH_PRESETS/);
});

test('a page without the block does not build', () => {
  expect(() => fill('<head></head>')).toThrow(/berth-presets/);
});

test('simulator and server are strays in a browser’s bundle', () => {
  const ids = [
    '/b/src/app/main.tsx',
    '/b/src/sim/http/handler.ts',
    String.raw`C:\b\src\server\headers.ts`,
  ];
  expect(strays(ids)).toEqual(ids.slice(1));
});
