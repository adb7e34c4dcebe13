import { schemaAt } from '#domain/sdl/schema/at-path.ts';
import { nearest } from '#domain/sdl/schema/key-advice.ts';
import { yamlText } from '#domain/sdl/complete/bodies.ts';
import { environmentOf } from './compose-fixes.ts';
import type { FixDraft, Fixer, FixInput } from './fix.ts';
import { scalarOf, write } from './fix.ts';
import { placePath, removeIt } from './key-fixes.ts';
import { unitsForNumber } from './size-fixes.ts';

/** A word that is none of those allowed: the one that was meant, or each where there are few. */
export const fixNotAllowed: Fixer = (input) => {
  const { text } = scalarOf(input);
  const place = schemaAt([...placePath(input), input.last]);
  const words = (place?.branches ?? []).flatMap(({ enum: values }) => values ?? []).map(String);
  if (input.last === 'denom') return [write(input, 'uact')];
  if (input.last === 'persistent') return [plainDisk(input), write(input, 'true')];
  const meant = nearest(text, words);
  const offered = meant ? [meant] : words.length <= 3 ? words : [];
  return offered.map((word) => write(input, yamlText(word)));
};

/** Without attributes a volume is a disk that a restart empties. */
function plainDisk({ sheet, path }: FixInput): FixDraft {
  return { title: 'Remove "attributes": plain disk', edits: sheet.remove(path.slice(0, -1)) };
}

/** A value of another type than the place wants, where it can be told what was meant. */
export const fixWrongType: Fixer = (input) => {
  const { sheet, path, problem } = input;
  const node = sheet.nodeAt(path);
  if (!node) return emptyValue(input);
  const raw = sheet.rawAt(path);
  const wants = (words: string): boolean => problem.message.includes(`must be ${words}`);
  if (node.kind === 'map' && input.last === 'env') return environmentList(input);
  if (raw === undefined) return [];
  const units = unitsForNumber(input);
  if (units.length > 0) return units;
  if (
    /^["']\d+(?:\.\d+)?["']$/.test(raw) &&
    /must be (?:a whole number|a number)/.test(problem.message)
  ) {
    return [write(input, raw.slice(1, -1), 'Remove the quotes')];
  }
  if (/^["'](?:true|false)["']$/.test(raw) && wants('true or false')) {
    return [write(input, raw.slice(1, -1), 'Remove the quotes')];
  }
  if (wants('text') && node.kind === 'scalar' && node.style === 'plain') {
    return [write(input, JSON.stringify(raw), `Put it in quotes: ${JSON.stringify(raw)}`)];
  }
  const isList = wants('a list') && node.kind === 'scalar' && node.style !== 'block';
  return isList ? [write(input, `[${listItem(raw)}]`, 'Make it a list of one')] : [];
};

/** A plain scalar as an item in brackets. */
function listItem(raw: string): string {
  return /^["']/.test(raw) || !/[,[\]{}]/.test(raw) ? raw : JSON.stringify(raw);
}

function emptyValue(input: FixInput): FixDraft[] {
  const { sheet, path, last } = input;
  const holder = schemaAt(placePath(input));
  const required = holder?.branches.some((branch) => branch.required?.includes(last)) ?? false;
  const isPlacement = path[1] === 'placement' && last === 'attributes';
  const region: FixDraft[] = isPlacement
    ? [{ title: 'Ask for a region', edits: sheet.addEntry(path, 'region', 'us-west') }]
    : [];
  return [...region, ...(required ? [] : [removeIt(input)])];
}

function environmentList({ sheet, path }: FixInput): FixDraft[] {
  const list = environmentOf(sheet.nodeAt(path));
  const [gone] = sheet.remove(path);
  const text = list && sheet.replacement(path, 'env', list);
  return gone && text
    ? [{ title: 'Make it a list of NAME=value', edits: [{ ...gone, text }] }]
    : [];
}

/** A number beyond its limits. */
export const fixTooSmall: Fixer = (input) => (input.last === 'count' ? [write(input, '1')] : []);

export const fixTooLarge: Fixer = (input) => {
  const limit = schemaAt([...placePath(input), input.last])?.schema.maximum;
  const isPort = input.last === 'port' || input.last === 'as';
  return limit === undefined || isPort ? [] : [write(input, String(limit))];
};

export const fixCountLimit: Fixer = (input) => [write(input, '50')];

export const fixPriceLimit: Fixer = (input) => [write(input, '10000000')];

/** `1d` in hours, and seconds without a unit. */
export const fixForm: Fixer = (input) => {
  if (input.last !== 'min_window') return [];
  const [, amount, unit] = /^(\d+)\s*([a-z]*)$/i.exec(scalarOf(input).text) ?? [];
  if (amount === undefined || Number(amount) === 0) return [];
  if (/^d/i.test(unit ?? '')) return [write(input, `${Number(amount) * 24}h`)];
  const letter = /^[smh]/i.exec(unit ?? '')?.[0]?.toLowerCase();
  return letter ? [write(input, `${amount}${letter}`)] : [];
};

/** A host name without scheme, port and path. */
export const fixHost: Fixer = (input) => {
  const { text, quote } = scalarOf(input);
  const host = text
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/:].*$/, '')
    .replace(/^\*\./, '')
    .replace(/\.$/, '');
  const valid = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$/.test(host);
  return valid && host !== text ? [write(input, quote(host))] : [];
};

export const fixStorageClass: Fixer = (input) => {
  const { text } = scalarOf(input);
  const persistent = input.sheet.names.textAt([...input.path.slice(0, -1), 'persistent']);
  const kept = /nvme/i.test(text)
    ? 'beta3'
    : /ssd/i.test(text)
      ? 'beta2'
      : /hdd/i.test(text)
        ? 'beta1'
        : 'beta3';
  return [write(input, persistent === 'false' ? 'ram' : kept)];
};

export const fixStoragePersistent: Fixer = (input) => {
  const { text } = scalarOf(input);
  return [write(input, /^(?:no|off|0)$/i.test(text) ? 'false' : 'true')];
};
