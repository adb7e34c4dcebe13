import './framework.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sleep } from '#api/client/sleep.ts';
import { App } from './app.tsx';
import { followLinks } from './follow-links.ts';
import { whenDrawable } from './routes.tsx';
import { followTheme } from './theme.ts';

/** A page that can be drawn by then is drawn at once, without a skeleton before it. */
const PATIENCE_MS = 150;

/** Draws the app into the page, which holds nothing yet. */
export async function mount(root: HTMLElement): Promise<void> {
  followTheme(document.documentElement);
  followLinks(document);
  await Promise.race([whenDrawable(), sleep(PATIENCE_MS)]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
