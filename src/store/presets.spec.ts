import { expect, test } from 'vitest';
import { parsePresets } from './presets.ts';

test('reads the block that the build writes', () => {
  const text = JSON.stringify({
    presets: [
      { id: 'demo', name: 'Simulator', basePath: '/sim/demo/', key: 'open', simulated: true },
    ],
    simulatedPrefixes: ['/sim/'],
  });
  expect(parsePresets(text)).toEqual({
    presets: [
      { id: 'demo', name: 'Simulator', basePath: '/sim/demo', key: 'open', simulated: true },
    ],
    simulatedPrefixes: ['/sim/'],
  });
});

test.each([null, '', 'not json', '[]', '{"presets":"x"}', '{"presets":[null,1,{"id":""}]}'])(
  'a block of %j costs its presets, nothing else',
  (text) => {
    expect(parsePresets(text)).toEqual({ presets: [], simulatedPrefixes: [] });
  },
);

test('leaves out presets of another origin, repeated ids and empty keys', () => {
  const presets = [
    { id: 'a', basePath: '//evil.example' },
    { id: 'b', basePath: '/b', key: '' },
    { id: 'b', basePath: '/c' },
  ];
  expect(parsePresets(JSON.stringify({ presets })).presets).toEqual([
    { id: 'b', name: '/b', basePath: '/b', key: null, simulated: false },
  ]);
});
