import { useEffect, useRef } from 'react';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import type { MonacoModule } from '#pages/sdl-editor/monaco/load.ts';
import { diffOptions } from '#pages/sdl-editor/monaco/options.ts';
import { editorTheme } from '#pages/sdl-editor/monaco/themes.ts';
import { useMonaco } from '#pages/sdl-editor/monaco/use-monaco.ts';
import { EditorSkeleton } from '#pages/sdl-editor/sdl-code-editor.tsx';
import { useColorScheme } from '#pages/sdl-editor/use-color-scheme.ts';

/** One of two texts, with what it is called. */
export type Side = { label: string; text: string };

/** Pixels that two texts beside each other need. */
const ROOM = 680;

type TextDiffProps = { before: Side; after: Side };

/** Two texts line by line; neither can be changed here. */
export function TextDiff(props: TextDiffProps) {
  const { module, failed, load } = useMonaco();
  if (failed) {
    return (
      <ErrorNotice
        className="m-3"
        title="The comparison could not be loaded"
        nextStep="What changes is listed all the same. Check the connection and load it again."
        onRetry={load}
      />
    );
  }
  return module ? <Mounted {...props} module={module} /> : <EditorSkeleton />;
}

function Mounted({ module, before, after }: TextDiffProps & { module: MonacoModule }) {
  const { monaco } = module;
  const place = useRef<HTMLDivElement>(null);
  const scheme = useColorScheme();

  useEffect(
    function compareTexts() {
      if (!place.current) return undefined;
      const original = monaco.editor.createModel(before.text, 'yaml');
      const modified = monaco.editor.createModel(after.text, 'yaml');
      const labels = { originalAriaLabel: before.label, modifiedAriaLabel: after.label };
      const diff = monaco.editor.createDiffEditor(place.current, { ...diffOptions, ...labels });
      diff.setModel({ original, modified });
      const following = new ResizeObserver(([entry]) => {
        if (!entry) return;
        // Whatever changes, Monaco forgets labels that do not come along.
        const renderSideBySide = entry.contentRect.width >= ROOM;
        diff.updateOptions({ renderSideBySide, ...labels });
      });
      following.observe(place.current);
      return () => {
        following.disconnect();
        diff.dispose();
        original.dispose();
        modified.dispose();
      };
    },
    [monaco, before.text, before.label, after.text, after.label],
  );

  useEffect(
    function followTheme() {
      monaco.editor.setTheme(editorTheme(scheme));
    },
    [monaco, scheme],
  );
  return (
    <div className="sdl-diff">
      <div ref={place} className="absolute inset-0" />
    </div>
  );
}
