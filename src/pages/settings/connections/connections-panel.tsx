import { useEffect, useRef } from 'react';
import { switchConnection } from '#components/connection/switch-connection.ts';
import type { Connection } from '#store/connections.ts';
import { useActiveConnection, useConnections } from '#store/use-connections.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/page.tsx';
import { toast } from '#ui/toast/registry.ts';
import { askToRemove } from './ask-to-remove.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionRow } from './connection-row.tsx';
import { trialWords } from './trial-words.ts';
import type { Trial } from './try-connection.ts';
import { useFormPlace } from './use-form-place.ts';

function use({ id, name }: Connection): void {
  switchConnection(id);
  toast({ title: `This tab now works with ${name}`, tone: 'ok', key: 'connection' });
}

/** The Console APIs that this browser knows, and which of them this tab works with. */
export function ConnectionsPanel() {
  const connections = useConnections();
  const active = useActiveConnection();
  const { place, add, stay, edit, close } = useFormPlace();
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(place !== null);
  const open = place !== null;

  useEffect(
    function returnFocusAfterForm() {
      if (wasOpen.current && !open) opener.current?.focus();
      wasOpen.current = open;
    },
    [open],
  );

  const added = ({ id }: Connection): void => {
    stay(id);
    switchConnection(id);
  };
  const tried = (connection: Connection, trial: Trial): void => {
    if (trial.kind === 'refused') return;
    close();
    toast(trialWords(connection.name, trial, place?.adding ?? false));
  };

  return (
    <Panel
      title="Connections"
      flush
      actions={
        place ? null : (
          <Button ref={opener} size="sm" onClick={add}>
            Add connection
          </Button>
        )
      }
    >
      {place ? (
        <div className="border-t border-line px-3.5 py-3">
          <h3 className="mb-2 font-semibold wrap-anywhere">
            {place.connection?.name ?? 'A new connection'}
          </h3>
          <ConnectionForm
            key={`${place.adding} ${place.connection?.id}`}
            {...place}
            onAdded={added}
            onTried={tried}
            onClose={close}
          />
        </div>
      ) : null}
      <ul>
        {connections.map((connection) => (
          <ConnectionRow
            key={connection.id}
            connection={connection}
            active={connection.id === active?.id}
            onUse={() => use(connection)}
            onEdit={() => edit(connection.id)}
            onRemove={() => void askToRemove(connection, connection.id === active?.id)}
          />
        ))}
      </ul>
    </Panel>
  );
}
