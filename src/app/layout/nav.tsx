import { Activity, Boxes, Plus, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { paths } from '#lib/paths.ts';
import { Kbd } from '#ui/data/kbd.tsx';

type NavItemProps = { to: string; icon: ReactNode; children: ReactNode; extra?: ReactNode };

function NavItem({ to, icon, children, extra }: NavItemProps) {
  return (
    <li>
      <NavLink to={to}>
        <span aria-hidden="true">{icon}</span>
        <span className="min-w-0 flex-1 truncate">{children}</span>
        {extra}
      </NavLink>
    </li>
  );
}

/** Where one can go; a column at the left, a bar at the bottom of a phone. */
export function Nav() {
  return (
    <nav className="app-nav" aria-label="Main">
      <ul>
        <NavItem to={paths.deployments()} icon={<Boxes size={16} />}>
          Deployments
        </NavItem>
        <NavItem
          to={paths.newDeployment()}
          icon={<Plus size={16} />}
          extra={
            <span aria-hidden="true" className="max-md:hidden">
              <Kbd keys="n" />
            </span>
          }
        >
          New deployment
        </NavItem>
        <NavItem to={paths.activity()} icon={<Activity size={16} />}>
          Activity
        </NavItem>
        <NavItem to={paths.settings()} icon={<Settings size={16} />}>
          Settings
        </NavItem>
      </ul>
    </nav>
  );
}
