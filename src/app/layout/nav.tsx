import { Activity, Boxes, Plus, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageNavLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { ActiveCount, OpenWritesCount } from './nav-counts.tsx';
import { Kbd } from '#ui/data/kbd.tsx';

type NavItemProps = {
  to: string;
  icon: ReactNode;
  label: string;
  /** The end of the label, which the narrow bar of a phone has no room for. */
  rest?: string;
  extra?: ReactNode;
};

function NavItem({ to, icon, label, rest, extra }: NavItemProps) {
  return (
    <li>
      <PageNavLink to={to}>
        <span aria-hidden="true">{icon}</span>
        <span className="min-w-0 flex-1 truncate max-md:max-w-full">
          {label}
          {rest ? <span className="max-md:sr-only">{rest}</span> : null}
        </span>
        {extra}
      </PageNavLink>
    </li>
  );
}

/** Where one can go; a column at the left, a bar at the bottom of a phone. */
export function Nav() {
  return (
    <nav className="app-nav" aria-label="Main">
      <ul>
        <NavItem
          to={paths.deployments()}
          icon={<Boxes size={16} />}
          label="Deployments"
          extra={<ActiveCount />}
        />
        <NavItem
          to={paths.newDeployment()}
          icon={<Plus size={16} />}
          label="New"
          rest=" deployment"
          extra={
            <span aria-hidden="true" className="max-md:hidden">
              <Kbd keys="n" />
            </span>
          }
        />
        <NavItem
          to={paths.activity()}
          icon={<Activity size={16} />}
          label="Activity"
          extra={<OpenWritesCount />}
        />
        <NavItem to={paths.settings()} icon={<Settings size={16} />} label="Settings" />
      </ul>
    </nav>
  );
}
