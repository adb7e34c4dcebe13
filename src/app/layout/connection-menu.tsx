import { Check, ChevronDown } from 'lucide-react';
import { useNavigate } from 'react-router';
import { paths } from '#lib/paths.ts';
import { switchConnection } from '#components/connection/switch-connection.ts';
import { useActiveConnection, useConnections } from '#store/use-connections.ts';
import { Dot } from '#ui/feedback/badge.tsx';
import { BlockHeight } from './block-height.tsx';
import { Menu } from '#ui/overlay/menu.tsx';
import type { MenuEntry } from '#ui/overlay/menu.tsx';

/** Which Console API this tab works with, marked when it is a simulated one, and the others. */
export function ConnectionMenu() {
  const connections = useConnections();
  const active = useActiveConnection();
  const navigate = useNavigate();
  const entries: MenuEntry[] = [
    ...connections.map((connection) => ({
      label: connection.name,
      detail: connection.simulated ? `simulated · ${connection.basePath}` : connection.basePath,
      icon: connection.id === active?.id ? <Check size={14} /> : <span className="w-3.5" />,
      onSelect: () => {
        if (connection.id === active?.id) return;
        switchConnection(connection.id);
        void navigate(paths.deployments());
      },
    })),
    'separator',
    { label: 'Add or change connections…', onSelect: () => void navigate(paths.settings()) },
  ];
  return (
    <Menu
      label="Connections"
      className="ui-conn min-w-0 shrink rounded-full font-normal"
      trigger={
        <>
          <Dot tone={active?.simulated ? 'violet' : active ? 'ok' : 'idle'} />
          <span className="sr-only">Connection: </span>
          <span className="truncate">{active?.name ?? 'No connection'}</span>
          {active?.simulated ? <span className="text-violet">simulated</span> : null}
          <BlockHeight />
          <ChevronDown size={14} aria-hidden="true" className="shrink-0" />
        </>
      }
      entries={entries}
    />
  );
}
