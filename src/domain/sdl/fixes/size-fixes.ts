import { bytesOf, cpuMilliOf } from '#domain/sdl/rules/sizes.ts';
import type { FixDraft, Fixer, FixInput } from './fix.ts';
import { scalarOf, write } from './fix.ts';

const MOST_MILLI = 384_000;
/** Below this many mebibytes a bare number rather means gibibytes. */
const LEAST_MEBI = 64;

/** `512` and `512 MB` with units that the network reads. */
export const fixSizeUnit: Fixer = (input) => {
  const { text, quote } = scalarOf(input);
  const [, amount, word = ''] = /^([\d.]+)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  if (amount === undefined || Number.isNaN(Number(amount))) return [];
  const letter = /^[kmgtpe]/i.exec(word)?.[0];
  if (letter) return [write(input, quote(`${amount}${unitOf(letter)}i`))];
  const units = Number(amount) < LEAST_MEBI ? ['Gi', 'Mi'] : ['Mi', 'Gi'];
  return units.map((unit) => write(input, quote(amount + unit)));
};

/** `512MB` as 512Mi, which is meant, or as the bytes that it is read as. */
export const fixOddUnit: Fixer = (input) => {
  const { text, quote } = scalarOf(input);
  if (input.last === 'units') {
    const milli = cpuMilliOf(text);
    return Number.isInteger(milli) ? [write(input, coresText(milli))] : [];
  }
  const [, amount, letter] = /^([\d.]+)([a-z])[a-z]*$/i.exec(text) ?? [];
  if (amount === undefined || letter === undefined) return [];
  const candidates = [
    `${amount}${unitOf(letter)}i`,
    `${amount}${letter === 'k' ? 'k' : unitOf(letter)}`,
  ];
  const bytes = bytesOf(text);
  return candidates
    .filter((size) => bytesOf(size) !== undefined)
    .map((size) =>
      write(input, quote(size), `Write ${size}${bytesOf(size) === bytes ? ', the same size' : ''}`),
    );
};

function unitOf(letter: string): string {
  return letter.toUpperCase();
}

/** 500 cores that were meant as thousandths. */
export const fixCpuLimit: Fixer = (input) => {
  const { text } = scalarOf(input);
  const amount = Number(text);
  if (!Number.isInteger(amount) || amount < 10 || amount > MOST_MILLI) return [];
  return [write(input, `${amount}m`)];
};

export const fixCpuFraction: Fixer = (input) => {
  const { text } = scalarOf(input);
  const milli = Math.max(10, Math.round(cpuMilliOf(/^[\d.]+$/.test(text) ? Number(text) : text)));
  return Number.isFinite(milli) ? [write(input, `${milli}m`)] : [];
};

function coresText(milli: number): string {
  return milli % 1000 === 0 ? String(milli / 1000) : `${milli}m`;
}

/** A size that is a number in YAML: it needs a unit rather than quotes. */
export function unitsForNumber(input: FixInput): FixDraft[] {
  return ['memory', 'storage'].some((key) => input.path.includes(key)) && input.last === 'size'
    ? fixSizeUnit(input)
    : [];
}
