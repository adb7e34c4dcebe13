import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { groupCommands } from '#ui/commands/registry.ts';
import type { Command } from '#ui/commands/registry.ts';
import { useCommands } from '#ui/commands/use-commands.ts';
import { Kbd } from '#ui/data/kbd.tsx';
import { matches } from './match.ts';
import { useDeploymentCommands } from './use-deployment-commands.ts';

type Runnable = Command & { run: () => void; detail?: string };

/** As many as one reads; typing narrows them down. */
const SHOWN = 60;

const isRunnable = (command: Command): command is Runnable =>
  command.run !== undefined && command.id !== 'app.palette';

const searchText = ({ title, group, keywords = '' }: Runnable): string =>
  `${title} ${group} ${keywords}`;

function Items({ onClose }: { onClose: () => void }) {
  return (
    <Autocomplete.List className="min-h-0 overflow-y-auto overscroll-contain p-1.5">
      {({ group, items }: { group: string; items: Runnable[] }) => (
        <Autocomplete.Group key={group} items={items} className="mb-1">
          <Autocomplete.GroupLabel className="px-2 py-1 text-xs text-fg-3">
            {group}
          </Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(item: Runnable) => (
              <Autocomplete.Item
                key={item.id}
                value={item}
                className="ui-menu-item"
                onClick={() => {
                  onClose();
                  item.run();
                }}
              >
                <span className="min-w-0 flex-1 truncate">{item.title}</span>
                {item.detail ? (
                  <span className="font-mono text-sm text-fg-3">{item.detail}</span>
                ) : null}
                {item.shortcut ? <Kbd keys={item.shortcut} /> : null}
              </Autocomplete.Item>
            )}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  );
}

/** Finds and runs every command on offer: pages, deployments, what the page at hand can do. */
export function Palette({ onClose }: { onClose: () => void }) {
  const offered = useCommands().filter(isRunnable);
  const deployments = useDeploymentCommands();
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="ui-backdrop" />
        <Dialog.Popup className="ui-dialog ui-palette" aria-label="Command palette">
          <Autocomplete.Root
            open
            inline
            items={groupCommands<Runnable>([...offered, ...deployments])}
            limit={SHOWN}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={searchText}
            filter={(item: Runnable, query) => matches(searchText(item), query)}
          >
            <Autocomplete.Input
              className="h-11 w-full border-b border-line bg-transparent px-3.5 text-md outline-none placeholder:text-fg-3"
              aria-label="Search deployments, providers, actions"
              placeholder="Search deployments, providers, actions…"
            />
            <Dialog.Close className="sr-only">Close</Dialog.Close>
            <Autocomplete.Empty className="px-3.5 py-4 text-fg-2 empty:hidden">
              Nothing fits. Try a name, a dseq or an action.
            </Autocomplete.Empty>
            <Items onClose={onClose} />
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
