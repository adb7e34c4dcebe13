import { CircleHelp, Search } from 'lucide-react';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { IconButton } from '#ui/button.tsx';
import { Kbd } from '#ui/data/kbd.tsx';
import { preloadPalette } from '#app/palette/lazy.ts';
import { helpOpen, paletteOpen } from './open-state.ts';
import { ConnectionMenu } from './connection-menu.tsx';
import { Credits } from './credits.tsx';
import { Logo } from './logo.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

function PaletteOpener() {
  const open = (): void => paletteOpen.set(true);
  return (
    <>
      <button
        type="button"
        className="hidden h-8 max-w-[29rem] min-w-0 flex-1 cursor-pointer items-center justify-between gap-2 rounded-md border border-edge bg-bg px-2.5 text-fg-3 hover:text-fg-2 md:flex"
        aria-haspopup="dialog"
        onPointerEnter={preloadPalette}
        onFocus={preloadPalette}
        onClick={open}
      >
        <span className="truncate">Search deployments, providers, actions…</span>
        <Kbd keys="mod+k" />
      </button>
      <IconButton
        className="md:hidden"
        label="Search"
        aria-haspopup="dialog"
        onPointerEnter={preloadPalette}
        onClick={open}
      >
        <Search size={16} />
      </IconButton>
    </>
  );
}

/** Connection, search, credits and what concerns the whole app. */
export function TopBar() {
  return (
    <div className="flex h-12 items-center gap-2 px-3 md:gap-3.5 md:px-4">
      <PageLink
        to={paths.deployments()}
        className="flex shrink-0 items-center gap-2 font-semibold text-fg no-underline md:w-[9.5rem]"
        aria-label="Berth, to deployments"
      >
        <Logo />
        <span className="max-md:hidden">Berth</span>
      </PageLink>
      <ConnectionMenu />
      <PaletteOpener />
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        <Credits />
        <ThemeToggle />
        <IconButton
          className="max-md:hidden"
          label="Keyboard help"
          aria-haspopup="dialog"
          onClick={() => helpOpen.set(true)}
        >
          <CircleHelp size={16} />
        </IconButton>
      </div>
    </div>
  );
}
