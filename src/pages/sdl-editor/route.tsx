import { useState } from 'react';
import { Page } from '#ui/page.tsx';
import { EditorPanel } from './editor-panel.tsx';
import { useSdlCheck } from './problems/use-sdl-check.ts';
import type { EditorHandle } from './sdl-code-editor.tsx';
import { createSdlDocument } from './text/sdl-document.ts';

/** Write an SDL and create a deployment from it. */
export function Component() {
  const [document] = useState(() => createSdlDocument(''));
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const checked = useSdlCheck(document);
  return (
    <Page title="New deployment">
      <EditorPanel {...{ document, checked, handle }} onReady={setHandle} />
    </Page>
  );
}
