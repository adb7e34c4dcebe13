import { FileText } from 'lucide-react';
import { Menu } from '#ui/overlay/menu.tsx';
import { examples } from './examples.ts';

/** Examples to start from; one replaces the text, which can be undone in the editor. */
export function StartMenu({ onChoose }: { onChoose: (sdl: string) => void }) {
  return (
    <Menu
      label="Start from"
      trigger={
        <>
          <FileText size={14} aria-hidden="true" />
          Start from…
        </>
      }
      align="end"
      entries={examples.map(({ title, what, sdl }) => ({
        label: title,
        detail: what,
        onSelect: () => onChoose(sdl),
      }))}
    />
  );
}
