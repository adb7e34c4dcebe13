import { useQuery } from '@tanstack/react-query';
import { useSession } from '#api/queries/session.tsx';
import { templateQuery } from '#api/queries/templates.ts';
import { useSettled } from '#pages/sdl-editor/expect/use-settled.ts';
import type { Entry } from './entries.ts';

/** Long enough that nothing is asked for while arrow keys run through the list. */
const STANDS_MS = 150;

/** The text of a template, as its author wrote it. */
export type TemplateText =
  | { status: 'here'; sdl: string }
  | { status: 'reading' }
  | { status: 'gone' }
  | { status: 'failed'; error: Error; readAgain: () => void };

const NOTHING: Pick<Entry, 'key' | 'id' | 'sdl' | 'source'> = {
  key: '',
  id: '',
  sdl: null,
  source: 'berth',
};

/** Reads the text of a template of the server once it stays chosen; Berth's own are here. */
export function useTemplateText(entry: Entry | null): TemplateText {
  const { key, id, sdl, source } = entry ?? NOTHING;
  const settled = useSettled(key, STANDS_MS) !== null;
  const remote = source === 'server';
  const { data, error, refetch } = useQuery({
    ...templateQuery(useSession(), id),
    enabled: remote && settled,
  });
  if (!remote) return sdl === null ? { status: 'reading' } : { status: 'here', sdl };
  if (data) return { status: 'here', sdl: data.deploy };
  if (data === null) return { status: 'gone' };
  if (error) return { status: 'failed', error, readAgain: () => void refetch() };
  return { status: 'reading' };
}
