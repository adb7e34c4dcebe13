import { useEffect, useMemo, useRef, useState } from 'react';
import type { editor } from 'monaco-editor/esm/vs/editor/editor.api.js';
import type { SdlProblem, SdlRange } from '#domain/sdl/types.ts';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { toast } from '#ui/toast/registry.ts';
import { applyEdits, formatText } from './language/edit-actions.ts';
import type { Edit } from './language/edit-actions.ts';
import { useLanguage } from './language/use-language.ts';
import { hearAppShortcuts } from './monaco/app-shortcuts.ts';
import { leaveByTab } from './monaco/leave-by-tab.ts';
import type { MonacoModule } from './monaco/load.ts';
import { markersOf, monacoRange } from './monaco/markers.ts';
import { editorOptions } from './monaco/options.ts';
import { takeTextAsItIs } from './monaco/plain-input.ts';
import { editorTheme } from './monaco/themes.ts';
import { useMonaco } from './monaco/use-monaco.ts';
import type { SdlDocument } from './text/sdl-document.ts';
import { useColorScheme } from './use-color-scheme.ts';

/** What the page may ask of the editor. */
export type EditorHandle = {
  goTo: (range: SdlRange) => void;
  focus: () => void;
  /** Makes changes as one step that can be undone, and shows the first of them. */
  apply: (edits: readonly Edit[]) => void;
  format: () => void;
};

type SdlCodeEditorProps = {
  document: SdlDocument;
  problems: readonly SdlProblem[];
  /** Of the element that says how to leave the editor by keyboard. */
  describedBy: string;
  locked: boolean;
  /** Said while there is no text. */
  placeholder: string;
  wrap: boolean;
  onWrapChange: (wrap: boolean) => void;
  onReady: (handle: EditorHandle) => void;
};

type CodeEditor = editor.IStandaloneCodeEditor;

const PLAIN_BRACKETS = { enabled: false, independentColorPoolPerBracketType: false };

const sayWhyNot = (reason: string): void => {
  toast({ title: 'Not formatted', body: reason, tone: 'warn' });
};

/** The SDL as text, in Monaco, with problems marked at their places. */
export function SdlCodeEditor(props: SdlCodeEditorProps) {
  const { module, failed, load } = useMonaco();
  if (failed) {
    return (
      <ErrorNotice
        className="m-3"
        title="The editor could not be loaded"
        nextStep="Your text is safe. Check the connection and load the editor again."
        onRetry={load}
      />
    );
  }
  return module ? <Mounted {...props} module={module} /> : <EditorSkeleton />;
}

function Mounted(props: SdlCodeEditorProps & { module: MonacoModule }) {
  const { module, document, problems, describedBy, locked, placeholder, onReady } = props;
  const { wrap, onWrapChange } = props;
  const { Editor, monaco } = module;
  const theme = editorTheme(useColorScheme());
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const [shown] = useState(document.shown);
  const ready = useRef(onReady);
  const commands = useMemo(
    () => ({
      format: () => void (editor && formatText(editor, sayWhyNot)),
      wrap: () => onWrapChange(!wrap),
    }),
    [editor, wrap, onWrapChange],
  );
  useLanguage(editor, problems, commands);

  useEffect(
    function serveEditor() {
      if (!editor) return undefined;
      editor.getModel()?.updateOptions({ bracketColorizationOptions: PLAIN_BRACKETS });
      const stops = [
        document.attach(editor, shown),
        takeTextAsItIs(editor, { onIncoming: document.expect }),
        leaveByTab(editor),
        hearAppShortcuts(editor),
      ];
      const input = editor.getContainerDomNode().querySelector('textarea.inputarea');
      input?.setAttribute('aria-describedby', describedBy);
      ready.current({
        focus: () => editor.focus(),
        goTo(range) {
          const place = monacoRange(range);
          editor.setSelection(place);
          editor.revealRangeInCenterIfOutsideViewport(place);
          editor.focus();
        },
        apply(edits) {
          applyEdits(editor, edits);
          const [first] = edits;
          if (first)
            editor.setPosition(monaco.Range.lift(monacoRange(first.range)).getStartPosition());
          editor.focus();
        },
        format: () => void formatText(editor, sayWhyNot),
      });
      return () => {
        for (const stop of stops) stop();
      };
    },
    [editor, monaco, document, shown, describedBy],
  );

  useEffect(
    function markProblems() {
      const model = editor?.getModel();
      if (model) monaco.editor.setModelMarkers(model, 'sdl', markersOf(problems));
    },
    [editor, monaco, problems],
  );

  return (
    <Editor
      defaultValue={shown}
      defaultLanguage="yaml"
      theme={theme}
      options={{ ...editorOptions, placeholder, readOnly: locked, wordWrap: wrap ? 'on' : 'off' }}
      loading={<EditorSkeleton />}
      onMount={setEditor}
    />
  );
}

/** Lines of text to come, in the editor's place. */
export function EditorSkeleton() {
  const widths = ['6rem', '14rem', '5rem', '9rem', '17rem', '7rem', '11rem', '8rem'];
  return (
    <Loading label="Loading the editor">
      <div className="grid w-full gap-2.5 px-12 py-3.5">
        {widths.map((width) => (
          <Skeleton key={width} width={width} height="0.625rem" />
        ))}
      </div>
    </Loading>
  );
}
