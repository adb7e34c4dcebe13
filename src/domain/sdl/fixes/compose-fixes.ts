import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import { yamlText } from '#domain/sdl/complete/bodies.ts';
import type { FixDraft, FixInput } from './fix.ts';
import type { OffsetEdit } from './sheet.ts';
import type { Yaml } from './yaml-text.ts';

/** What a service brought from docker-compose, in the terms of an SDL; what has none can only go. */
export function fixComposeKey(input: FixInput): FixDraft[] {
  const { path, last } = input;
  if (path.length !== 3 || path[0] !== 'services') return [];
  switch (last) {
    case 'environment':
      return translated(input, 'env', environmentOf);
    case 'ports':
      return translated(input, 'expose', exposeOf);
    case 'entrypoint':
      return translated(input, 'command', wordsOf);
    case 'cmd':
      return translated(input, 'args', wordsOf);
    default:
      return [];
  }
}

type Translate = (node: OutlineNode | null) => Yaml[] | undefined;

/** Puts another key with a list in place of this one. */
function translated(input: FixInput, key: string, translate: Translate): FixDraft[] {
  const { sheet, path, last } = input;
  const holder = path.slice(0, -1);
  if (sheet.names.keysAt(holder).includes(key)) return [];
  const node = sheet.nodeAt(path);
  const list = translate(node);
  if (!list || list.length === 0) return [];
  const title = `Change "${last}" to "${key}"`;
  const plainList = node?.kind === 'list' && key !== 'expose' && list.every(isText);
  if (plainList) return [{ title, edits: sheet.renameKey(path, key) }];
  return [{ title, edits: replaceEntry(input, key, list) }];
}

function replaceEntry({ sheet, path }: FixInput, key: string, list: Yaml[]): OffsetEdit[] {
  const removed = sheet.remove(path);
  const added = sheet.replacement(path, key, list);
  const [gone] = removed;
  return gone && added ? [{ ...gone, text: added }] : [];
}

function isText(value: Yaml): boolean {
  return typeof value === 'string';
}

/** A map of variables, or a list of them. */
export function environmentOf(node: OutlineNode | null): Yaml[] | undefined {
  if (node?.kind === 'list') return node.items.map(({ value }) => textOf(value));
  if (node?.kind !== 'map') return undefined;
  return node.entries.map(({ key, value }) => yamlText(`${key.text}=${plainText(value)}`));
}

/** `8080:80`, `80` and `53:53/udp`; what names an address or a range stays for the author. */
function exposeOf(node: OutlineNode | null): Yaml[] | undefined {
  if (node?.kind !== 'list') return undefined;
  const ports = node.items.map(({ value }) =>
    /^(?:(\d+):)?(\d+)(?:\/(tcp|udp))?$/.exec(plainText(value)),
  );
  if (ports.some((port) => port === null)) return undefined;
  return ports.map((port) => {
    const [, outer, inner = '', proto] = port ?? [];
    return {
      port: inner,
      as: outer ?? inner,
      ...(proto === 'udp' && { proto: 'udp' }),
      to: [{ global: 'true' }],
    };
  });
}

/** A list of words, or a line of them without quotes. */
function wordsOf(node: OutlineNode | null): Yaml[] | undefined {
  if (node?.kind === 'list') return node.items.map(({ value }) => textOf(value));
  const line = plainText(node);
  return /^[^"'\\$|&;<>]+$/.test(line) ? line.split(/\s+/).map(yamlText) : undefined;
}

function textOf(node: OutlineNode | null): Yaml {
  return yamlText(plainText(node));
}

function plainText(node: OutlineNode | null): string {
  return node?.kind === 'scalar' ? node.text : '';
}
