import { PLACEHOLDER } from '#domain/compose/types.ts';
import { asMap, mapOf } from './values.ts';

const NAME = /^[A-Za-z_]\w*/;
/** `:-` and `-` give a default, `:?` and `?` demand a value, `:+` and `+` replace one. */
const OPERATOR = /^(:?[-?+])/;

/** Where the brace that was opened just before `from` is closed; -1 where it is not. */
function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** What `${…}` stands for where no variable is set. */
function valueOf(inside: string, onMissing: (name: string) => void): string | null {
  const name = NAME.exec(inside)?.[0];
  if (name === undefined) return null;
  const rest = inside.slice(name.length);
  const operator = OPERATOR.exec(rest)?.[0];
  if (rest !== '' && operator === undefined) return null;
  if (operator?.endsWith('-')) return interpolateText(rest.slice(operator.length), onMissing);
  if (operator?.endsWith('+')) return '';
  onMissing(name);
  return PLACEHOLDER;
}

/**
 * Puts defaults in the place of variables, as `docker compose` does where none is set: the values
 * are on somebody's machine, and a placeholder stands for those without a default. `$$` is a dollar.
 */
export function interpolateText(text: string, onMissing: (name: string) => void): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    const dollar = text.indexOf('$', at);
    if (dollar < 0) return result + text.slice(at);
    result += text.slice(at, dollar);
    const after = text.slice(dollar + 1);
    const end = after.startsWith('{') ? closingBrace(after, 1) : -1;
    const braced = end > 0 ? valueOf(after.slice(1, end), onMissing) : null;
    const name = NAME.exec(after)?.[0];
    if (after.startsWith('$')) {
      result += '$';
      at = dollar + 2;
    } else if (braced !== null) {
      result += braced;
      at = dollar + 1 + end + 1;
    } else if (name !== undefined) {
      onMissing(name);
      result += PLACEHOLDER;
      at = dollar + 1 + name.length;
    } else {
      result += '$';
      at = dollar + 1;
    }
  }
  return result;
}

/** The same for every text in a value; keys stay as they are. */
export function interpolate(value: unknown, onMissing: (name: string) => void): unknown {
  if (typeof value === 'string') return interpolateText(value, onMissing);
  if (Array.isArray(value)) return value.map((item) => interpolate(item, onMissing));
  const map = asMap(value);
  if (!map) return value;
  return mapOf(Object.entries(map).map(([key, item]) => [key, interpolate(item, onMissing)]));
}
