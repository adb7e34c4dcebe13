import type { DepositEntry } from '#store/journal-schema.ts';

const AT_FIELD = new Set([400, 402, 422]);

/** What the server said against the amount; null where it did not, or its refusal is about something else. */
export function refusalAtField(entry: Pick<DepositEntry, 'phase' | 'error'> | null): string | null {
  if (entry?.phase !== 'failed' || !entry.error) return null;
  const { status, message, issues } = entry.error;
  if (status === null || !AT_FIELD.has(status)) return null;
  const issue = issues.find(({ path }) => path.endsWith('deposit'));
  return `The server refused this amount: ${issue?.message ?? message}`;
}
