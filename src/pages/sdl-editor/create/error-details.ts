import type { EntryError } from '#store/journal-schema.ts';

/** The server's own words, for whoever digs deeper. */
export const errorDetails = ({ status, code, message, issues }: EntryError): string =>
  [
    [status ?? 'no answer', code].filter(Boolean).join(' '),
    message,
    ...issues.map((issue) => `${issue.path}: ${issue.message}`),
  ].join('\n');
