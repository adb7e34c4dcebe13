/** Text that YAML reads as itself and as a text: it begins with a letter or a slash, or is a flag. */
const PLAIN = /^(?:[A-Za-z_/]|--?[A-Za-z])[\w./=@+-]*(?::[\w./=@+-]+)*$/;
/** Words that YAML, old or new, takes for something else. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** What js-yaml refuses to read unless it is escaped. */
// oxlint-disable-next-line no-control-regex -- exactly these
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/g;

const escape = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text between the parts of a surrogate pair stays as it is; only halves are escaped. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** A text as one YAML scalar on one line. */
export function scalar(text: string): string {
  if (PLAIN.test(text) && !WORDS.test(text)) return text;
  return JSON.stringify(text)
    .split(new RegExp(`(${PAIR.source})`))
    .map((part) => (PAIR.test(part) ? part : part.replaceAll(UNPRINTABLE, escape)))
    .join('');
}

/** Mebibytes in the largest unit that holds them exactly. */
export const sizeText = (mebi: number): string =>
  mebi % 1024 === 0 ? `${mebi / 1024}Gi` : `${mebi}Mi`;

/** Thousandths of a core as cores. */
export const cpuText = (milli: number): string => String(milli / 1000);

/** A line, and what is said beside it. */
export const withComment = (line: string, comment: string | null): string =>
  comment === null ? line : `${line} # ${comment}`;
