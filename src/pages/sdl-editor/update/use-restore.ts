import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { VaultRecord } from '#store/schema.ts';
import { toast } from '#ui/toast/registry.ts';
import type { EditorHandle } from '#pages/sdl-editor/sdl-code-editor.tsx';
import type { SdlDocument } from '#pages/sdl-editor/text/sdl-document.ts';

type RestoreOptions = {
  document: SdlDocument;
  /** Null until the editor is there: only then can putting a text in be undone. */
  editor: EditorHandle | null;
  /** Null while they are being read. */
  versions: readonly VaultRecord[] | null;
};

/** Puts a kept version into the editor, where it can be undone; also the one that the address names. */
export function useRestore({ document, editor, versions }: RestoreOptions) {
  const [params, setParams] = useSearchParams();
  const named = params.get('restore');

  const restore = ({ version, sdl }: VaultRecord): void => {
    if (document.text() === sdl) {
      toast({ title: `Version ${version} is in the editor already` });
      return;
    }
    document.replace(sdl);
    toast({
      title: `Version ${version} is in the editor`,
      body: 'Nothing is sent yet. Undo in the editor brings back what was there.',
    });
  };

  useEffect(
    function restoreNamed() {
      if (named === null || !editor || !versions) return;
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          next.delete('restore');
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
      const version = versions.find((kept) => String(kept.version) === named);
      if (version) restore(version);
      else toast({ title: `Version ${named} is not kept in this browser`, tone: 'warn' });
    },
    // oxlint-disable-next-line react/exhaustive-deps -- what the address names is put in once
    [named, editor, versions],
  );
  return restore;
}
