import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#lib/paths.ts';
import { toast } from '#ui/toast/registry.ts';
import type { DraftKeeper } from '#pages/sdl-editor/drafts/draft-keeper.ts';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';
import { refusalOfText } from '#pages/sdl-editor/text/read-file.ts';
import { loadCompose } from './load-compose.ts';
import { readFiles } from './read-files.ts';
import type { Refusal } from './read-files.ts';

/** Brings whole texts to the page: from files, the clipboard, templates. */
export type Intake = {
  /** Puts a text in the place of what is there, which is never lost. `from` names where it is from. */
  putIn: (text: string, from: string) => void;
  openFiles: (files: readonly File[]) => void;
  /** Judges a text that is about to be pasted; false keeps it out. */
  onPaste: (text: string) => boolean;
  refusal: Refusal | null;
  dismiss: () => void;
  /** docker-compose files that may be written as an SDL; null where none is offered. */
  offered: readonly string[] | null;
  offer: (texts: readonly string[] | null) => void;
};

type IntakeOptions = {
  document: SdlDocument;
  /** Where the text is a draft of its own: what stood there stays one. */
  keeper: DraftKeeper | null;
  onDone?: () => void;
};

const UNDO = 'Undo in the editor brings it back.';

/** What the page does with texts that come as a whole. */
export function useIntake({ document, keeper, onDone }: IntakeOptions): Intake {
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [offered, offer] = useState<readonly string[] | null>(null);
  /** What was put in last: as long as nobody touched it, it can be had again where it came from. */
  const untouched = useRef<string | null>(null);

  const replace = async (text: string, from: string): Promise<void> => {
    const before = document.text();
    const worth = before.trim() !== '' && before !== text;
    const left = worth && before !== untouched.current ? await keeper?.branch() : null;
    document.replace(text);
    untouched.current = text;
    void keeper?.flush();
    onDone?.();
    if (left) {
      toast({
        key: 'put-in',
        title: `Started a new draft from ${from}`,
        body: `What was here is kept as “${left.name}”. ${UNDO}`,
        action: {
          label: `Back to ${left.name}`,
          onAction: () => void navigate(paths.newDeployment(left.id)),
        },
      });
    } else if (worth) toast({ key: 'put-in', title: 'Replaced the text', body: UNDO });
  };

  const putIn = (text: string, from: string): void => {
    setRefusal(null);
    void replace(text, from);
  };

  const offerPasted = async (text: string): Promise<void> => {
    const { isCompose } = await loadCompose();
    const whole = document.text();
    if (isCompose(text) && isCompose(whole)) offer([whole]);
  };

  return {
    putIn,
    async openFiles(files) {
      const read = await readFiles(files);
      if (!read.ok) return setRefusal(read.refusal);
      const [first = ''] = read.texts;
      putIn(first, files.length > 1 ? `${files.length} files` : (files[0]?.name ?? 'a file'));
      if (read.compose) offer(read.texts);
    },
    onPaste(text) {
      const reason = refusalOfText(text);
      setRefusal(reason ? { title: 'The text was not pasted', reason } : null);
      if (reason) return false;
      // Once the editor has taken it: a whole file, not a part of an SDL.
      window.setTimeout(() => void offerPasted(text).catch(() => undefined));
      return true;
    },
    refusal,
    dismiss: useCallback(() => setRefusal(null), []),
    offered,
    offer,
  };
}
