import { expect, it } from 'vitest';
import { draftName } from './sdl-name.ts';

it.each([
  ['services:\n  web:\n    image: nginx:1.25\n', 'nginx'],
  ['services:\n  web:\n    image: "ghcr.io/acme/llm-gateway:1.2@sha256:abc"\n', 'llm-gateway'],
  ['services:\n  web:\n    image: registry.local:5000/team/api\n', 'api'],
  ['# My gateway\nversion: "2.0"\n', 'My gateway'],
  ['', 'untitled'],
  ['version: "2.0"', 'untitled'],
  [`# ${'x'.repeat(90)}`, 'x'.repeat(40)],
])('names %j', (text, name) => {
  expect(draftName(text)).toBe(name);
});
