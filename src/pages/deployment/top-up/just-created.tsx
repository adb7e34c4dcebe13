import { useQueryClient } from '@tanstack/react-query';
import { keys } from '#api/client/keys.ts';
import type { SettingsRead } from '#api/queries/settings.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import type { TopUpState } from './use-auto-top-up.ts';

/**
 * Reading the setting of a deployment that has none makes one, switched on: said at once, with the
 * choice that the server did not offer.
 */
export function JustCreated({ topUp, dseq }: { topUp: TopUpState; dseq: string }) {
  const queryClient = useQueryClient();
  const { read, wanted, turn } = topUp;
  if (!read?.madeByThisRead || !read.settings?.autoTopUpEnabled) return null;
  const keep = (): void => {
    queryClient.setQueryData<SettingsRead>(keys.settings(dseq), { ...read, madeByThisRead: false });
  };
  return (
    <Callout tone="warn" live="status" className="mt-2.5" title="Auto top-up was just switched on">
      Nobody had set it. The server makes the setting when it is first read, and makes it on: escrow
      is refilled from your credits unless you turn it off.
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={keep}>
          Keep on
        </Button>
        <Button size="sm" pending={wanted === false} onClick={() => turn(false)}>
          Turn off
        </Button>
      </div>
    </Callout>
  );
}
