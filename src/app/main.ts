import './app.css';
import { sendFirstReads } from './first-read.ts';

async function start(root: HTMLElement): Promise<void> {
  try {
    const { mount } = await import('./mount.tsx');
    await mount(root);
  } catch {
    root.textContent = 'Berth could not be loaded. Check the connection and load the page again.';
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
sendFirstReads(location.pathname);
void start(root);
