import { removeConnection, type Connection } from '#store/connections.ts';
import { confirm } from '#ui/confirm/registry.ts';
import { toast } from '#ui/toast/registry.ts';

/** Removes a connection once the operator has read what goes and what stays; of a preset only the key goes. */
export async function askToRemove(connection: Connection, active: boolean): Promise<void> {
  const { id, name, preset } = connection;
  const agreed = await confirm({
    title: preset ? `Forget the key of ${name}?` : `Remove ${name}?`,
    tone: 'danger',
    body: (
      <div className="grid gap-2">
        <p>
          Erased here and on this device: {preset ? 'its key' : 'the connection, its key'} and its
          certificates.
        </p>
        <p>
          Stays: everything that runs on the network, and what this browser keeps of it (SDLs,
          drafts, names, activity). It is there again once the same wallet is connected under the
          same base path.
        </p>
        {active && !preset ? <p>This tab goes on with another connection.</p> : null}
      </div>
    ),
  });
  if (!agreed) return;
  removeConnection(id);
  toast({
    title: preset ? `Forgot the key of ${name}` : `Removed ${name}`,
    tone: 'ok',
    key: 'connection',
  });
}
