import { useState } from 'react';
import type { ClipboardEvent, DragEvent } from 'react';
import type { Intake } from './use-intake.ts';

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/**
 * Handlers that take files dropped or pasted on an element, and whether files are held over it now.
 * Text dragged about is left to the element; so is pasted text, unless it cannot be an SDL.
 */
export function useDrop(
  { openFiles, onPaste }: Pick<Intake, 'openFiles' | 'onPaste'>,
  locked: boolean,
) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOverCapture(event: DragEvent) {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = locked ? 'none' : 'copy';
      setOver(!locked);
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget))
        setOver(false);
    },
    onDropCapture(event: DragEvent) {
      setOver(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!locked) openFiles([...event.dataTransfer.files]);
    },
    onPasteCapture(event: ClipboardEvent) {
      if (locked) return;
      const { files } = event.clipboardData;
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0 && text === '') openFiles([...files]);
      else if (onPaste(text)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { over, handlers };
}
