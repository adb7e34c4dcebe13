/**
 * A command line in words, as compose splits a command that is given as one text: by spaces, quotes
 * and backslashes, with no shell. Null where a quote is left open.
 */
export function splitWords(line: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    const next = line.charAt(at + 1);
    if (letter === '\\' && quote !== "'" && next !== '') {
      // Within double quotes a backslash only escapes what would mean something there.
      const kept = quote === '"' && !['"', '\\', '$', '`', '\n'].includes(next);
      word = (word ?? '') + (kept ? letter + next : next === '\n' ? '' : next);
      at += 1;
    } else if (quote === '' && (letter === '"' || letter === "'")) {
      quote = letter;
      word ??= '';
    } else if (letter === quote) quote = '';
    else if (quote === '' && /\s/.test(letter)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + letter;
  }
  if (quote !== '') return null;
  return word === null ? words : [...words, word];
}
