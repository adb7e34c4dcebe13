import { RefundPanel } from '#components/closing/refund-panel.tsx';
import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import { TwoColumns } from '#pages/replace/frame/two-columns.tsx';
import type { Replacing } from '#pages/replace/replacing.ts';
import { StepsPanel } from '#pages/replace/steps/steps-panel.tsx';
import { buttonClass } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { Addresses } from './addresses.tsx';
import { Costs } from './costs.tsx';
import { GiveUp } from './give-up.tsx';
import { Unread } from './unread.tsx';

/** Says that all is done, where it is. */
function Finished({ replacing: { replacement, state, name } }: { replacing: Replacing }) {
  if (replacement.stage.kind !== 'ready' || state === 'active' || !replacement.dseq) return null;
  return (
    <Callout
      tone="ok"
      live="status"
      title={state === 'closed' ? `${name} has been replaced` : `${name} runs again`}
      actions={
        <PageLink
          to={paths.deployment(replacement.dseq)}
          className={buttonClass({ variant: 'primary', size: 'sm' })}
        >
          Open the new deployment
        </PageLink>
      }
    >
      {state === 'closed'
        ? 'The new deployment is ready and the old one is closed.'
        : 'The new deployment is ready.'}
    </Callout>
  );
}

/** A replacement that exists: how far it has come, what both cost, where each is reached. */
export function Following({ replacing }: { replacing: Replacing }) {
  const { old, replacement } = replacing;
  return (
    <>
      <Finished replacing={replacing} />
      <Unread reading={replacement.reading} />
      <TwoColumns
        side={
          <>
            <Costs replacing={replacing} />
            <RefundPanel known={old} />
            <GiveUp replacing={replacing} />
          </>
        }
      >
        <StepsPanel replacing={replacing} />
        <Addresses replacing={replacing} />
      </TwoColumns>
    </>
  );
}
