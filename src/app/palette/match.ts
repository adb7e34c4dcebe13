/** Whether every word of the query begins or stands within a word of the text, in any order. */
export function matches(text: string, query: string): boolean {
  const haystack = text.toLowerCase();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => haystack.includes(word));
}
