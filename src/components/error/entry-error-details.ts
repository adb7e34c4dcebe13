import type { EntryError } from '#store/journal-schema.ts';

/** What a server said of a write that it refused, in its own words, for whoever digs deeper. */
export const entryErrorDetails = ({ status, code, message, issues }: EntryError): string =>
  [
    [status === null ? 'no answer' : `status ${status}`, code].filter(Boolean).join(' · '),
    message,
    ...issues.map((issue) => `${issue.path}: ${issue.message}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
