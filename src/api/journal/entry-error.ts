import { ApiError } from '#api/client/api-error.ts';
import { fieldIssues } from '#api/client/classify.ts';
import type { EntryError } from '#store/journal-schema.ts';

/** The parts of an error that an entry keeps. Neither the key nor the body is among them. */
export function entryError(error: unknown): EntryError {
  const message = error instanceof Error ? error.message : String(error);
  const issues = fieldIssues(error);
  if (!(error instanceof ApiError)) return { status: null, code: 'unexpected', message, issues };
  const status = error.status === 0 ? null : error.status;
  return { status, code: error.code ?? '', message, issues };
}
