import { createContext, useContext } from 'react';
import { Link, NavLink } from 'react-router';
import type { LinkProps, NavLinkProps } from 'react-router';

/** Loads the code of the page behind a path; the app knows which that is. */
type PreloadPath = (path: string) => void;

const PreloadContext = createContext<PreloadPath>(() => undefined);

export const PreloadProvider = PreloadContext;

/** Loads the page behind a path before it is asked for: on hover or focus of what leads there. */
export const usePreloadPath = (): PreloadPath => useContext(PreloadContext);

type Target = { to: string };

/** A link that loads its page's code on hover, focus or touch, so that following it is immediate. */
export function PageLink({ to, ...rest }: LinkProps & Target) {
  const preload = usePreloadPath();
  const intent = (): void => preload(to);
  return <Link {...rest} to={to} onPointerEnter={intent} onFocus={intent} onTouchStart={intent} />;
}

/** The same for navigation, marking the page that is open. */
export function PageNavLink({ to, ...rest }: NavLinkProps & Target) {
  const preload = usePreloadPath();
  const intent = (): void => preload(to);
  return <NavLink {...rest} to={to} onPointerEnter={intent} onFocus={intent} />;
}
