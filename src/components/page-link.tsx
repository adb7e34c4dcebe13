import { createContext, useContext } from 'react';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { useLocation } from 'react-router';

/** Loads the code of the page behind a path; the app knows which that is. */
type PreloadPath = (path: string) => void;

const PreloadContext = createContext<PreloadPath>(() => undefined);

export const PreloadProvider = PreloadContext;

/** Loads the page behind a path before it is asked for: on hover or focus of what leads there. */
export const usePreloadPath = (): PreloadPath => useContext(PreloadContext);

type PageLinkProps = { to: string; ref?: Ref<HTMLAnchorElement> } & Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'href'
>;

/**
 * A link to another page of Berth. A plain anchor, since tables have hundreds: the app hears clicks
 * on all of them, and loads a page's code when its link is hovered, focused or touched.
 */
export function PageLink({ to, children, ...rest }: PageLinkProps) {
  return (
    <a {...rest} href={to} data-page="">
      {children}
    </a>
  );
}

/** The same for navigation, marking the page that is open or that the open one belongs to. */
export function PageNavLink({ to, ...rest }: PageLinkProps) {
  const { pathname } = useLocation();
  const open = pathname === to || pathname.startsWith(`${to}/`);
  return <PageLink {...rest} to={to} aria-current={open ? 'page' : undefined} />;
}
