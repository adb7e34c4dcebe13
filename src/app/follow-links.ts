import { preloadPath } from './preload.ts';
import { router } from './routes.tsx';

const LINK = 'a[data-page]';

function linkOf({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINK) : null;
  return link && (link.target === '' || link.target === '_self') ? link : null;
}

const hrefOf = (link: HTMLAnchorElement): string => link.getAttribute('href') ?? '/';

/** A press that means "go there", not "in a new tab" or "save". */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function follow(event: MouseEvent): void {
  const link = linkOf(event);
  if (!link || event.defaultPrevented || !isPlain(event)) return;
  event.preventDefault();
  const here = location.pathname + location.search + location.hash;
  void router.navigate(hrefOf(link), { replace: hrefOf(link) === here });
}

function preload(event: Event): void {
  const link = linkOf(event);
  if (link) preloadPath(hrefOf(link));
}

/**
 * Hears what happens to links between pages, once for all of them: a press goes there without
 * loading the document anew; hover, focus and touch load the page's code.
 */
export function followLinks(page: Document): void {
  page.addEventListener('click', follow);
  for (const intent of ['pointerover', 'focusin', 'touchstart'] as const) {
    page.addEventListener(intent, preload, { passive: true });
  }
}
