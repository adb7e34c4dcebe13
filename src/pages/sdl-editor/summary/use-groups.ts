import { useState } from 'react';
import type { GroupSummary } from '#domain/sdl/types.ts';
import type { Checked } from '#pages/sdl-editor/problems/use-sdl-check.ts';

const NONE: readonly GroupSummary[] = [];

/** The groups of the text, or of what it was when it was last valid. */
export function useGroups({ check, text }: Checked): {
  groups: readonly GroupSummary[];
  outdated: boolean;
} {
  const now = check?.manifest?.groups ?? null;
  const [last, setLast] = useState(NONE);
  if (now && now !== last) setLast(now);
  if (text !== null && text.trim() === '') return { groups: NONE, outdated: false };
  return { groups: now ?? last, outdated: now === null && last.length > 0 };
}
