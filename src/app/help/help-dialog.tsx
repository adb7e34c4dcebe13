import { useMemo } from 'react';
import { groupCommands } from '#ui/commands/registry.ts';
import type { Command } from '#ui/commands/registry.ts';
import { useCommands } from '#ui/commands/use-commands.ts';
import { Kbd } from '#ui/data/kbd.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';

type Keyed = Command & { shortcut: string };

/** Every key that works here and now, under the headings of its commands. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const commands = useCommands();
  const groups = useMemo(() => {
    const keyed = commands.filter((command): command is Keyed => Boolean(command.shortcut));
    return groupCommands(keyed);
  }, [commands]);
  return (
    <Dialog
      open
      size="md"
      title="Keyboard"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {groups.map(({ group, items }) => (
        <section key={group} className="mb-3">
          <h3 className="mb-1 text-xs text-fg-3">{group}</h3>
          <dl className="ui-key-value">
            {items.map(({ id, title, shortcut }) => (
              <div key={id}>
                <dt className="text-fg!">{title}</dt>
                <dd>
                  <Kbd keys={shortcut} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
