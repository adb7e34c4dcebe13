import type { DragEvent } from 'react';
import { openSdlFile } from './open-file.tsx';

const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Handlers that take a file dropped on an element; text dragged about is left to the element. */
export const fileDrop = (onText: (text: string) => void) => ({
  onDragOverCapture(event: DragEvent) {
    if (!hasFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
  },
  onDropCapture(event: DragEvent) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void openSdlFile(file, onText);
  },
});
