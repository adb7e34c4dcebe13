import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * After a navigation the new page's heading takes focus, which a screen reader reads out; a page
 * without one yet gives it to the content region. The first page leaves focus to the browser.
 */
export function useNavigationFocus(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(
    function focusNewPage() {
      if (shown.current === pathname) return;
      shown.current = pathname;
      const heading = main.current?.querySelector<HTMLElement>('h1[tabindex]');
      (heading ?? main.current)?.focus({ preventScroll: true });
    },
    [pathname],
  );
  return main;
}
