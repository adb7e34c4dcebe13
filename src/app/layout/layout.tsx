import { useSession } from '#api/queries/session.tsx';
import { useWhenQuiet } from './when-quiet.ts';
import { Outlet, ScrollRestoration } from 'react-router';
import { Notices } from '#app/banners/notices.tsx';
import { Nav } from './nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useNavigationFocus } from './use-navigation-focus.ts';
import { Keyboard } from './keyboard.tsx';
import { Overlays } from './overlays.tsx';

/** The shell around every page. */
export function Layout() {
  const main = useNavigationFocus();
  useWhenQuiet(useSession());
  return (
    <div className="app">
      <a className="app-skip" href="#content">
        Skip to content
      </a>
      <header className="app-bar">
        <TopBar />
      </header>
      <Nav />
      <Notices />
      <main ref={main} id="content" tabIndex={-1} className="app-main">
        <Outlet />
      </main>
      <Keyboard />
      <Overlays />
      <ScrollRestoration />
    </div>
  );
}
