import type { Connection } from '#store/connections.ts';
import { Button } from '#ui/button.tsx';
import { Badge, Dot } from '#ui/feedback/badge.tsx';
import { hasOwnKey, useKeyWords } from './key-words.ts';

type ConnectionRowProps = {
  connection: Connection;
  active: boolean;
  onUse: () => void;
  onEdit: () => void;
  onRemove: () => void;
};

/** One connection: what it leads to, how its key is kept, and what can be done with it. */
export function ConnectionRow(props: ConnectionRowProps) {
  const { connection, active, onUse, onEdit, onRemove } = props;
  const { id, name, basePath, simulated, preset } = connection;
  const key = useKeyWords(connection);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-3.5 py-2.5">
      <div className="min-w-0 flex-[1_1_16rem]">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <Dot tone={active ? (simulated ? 'violet' : 'ok') : 'idle'} />
          <span className="min-w-0 font-semibold wrap-anywhere">{name}</span>
          {active ? <Badge tone="accent">in use in this tab</Badge> : null}
          {simulated ? <Badge tone="violet">simulated</Badge> : null}
          {preset ? <Badge>built in</Badge> : null}
        </div>
        <div className="text-fg-3 wrap-anywhere">
          <code>{basePath}</code> · {key}
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        {active ? null : (
          <Button size="sm" aria-label={`Use ${name}`} onClick={onUse}>
            Use
          </Button>
        )}
        <Button
          size="sm"
          aria-label={`${preset ? 'Change key of' : 'Edit'} ${name}`}
          onClick={onEdit}
        >
          {preset ? 'Change key' : 'Edit'}
        </Button>
        {preset && !hasOwnKey(id) ? null : (
          <Button
            size="sm"
            variant="danger"
            aria-label={`${preset ? 'Forget key of' : 'Remove'} ${name}`}
            onClick={onRemove}
          >
            {preset ? 'Forget key' : 'Remove'}
          </Button>
        )}
      </div>
    </li>
  );
}
