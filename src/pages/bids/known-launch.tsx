import { useQuery } from '@tanstack/react-query';
import { journalAvailability } from '#api/journal/availability.ts';
import { providersQuery } from '#api/queries/providers.ts';
import { useSession } from '#api/queries/session.tsx';
import { Trail } from '#components/deployment/trail.tsx';
import { holdsAkt, useMoneyTerms } from '#components/money/use-money-terms.ts';
import { legalActions } from '#domain/deployment/legal-actions.ts';
import { escrowView } from '#domain/escrow/escrow-view.ts';
import { escrowFacts } from '#domain/escrow/facts.ts';
import { coinsOf } from '#domain/escrow/totals.ts';
import { formatCoins } from '#domain/money/coins-text.ts';
import { Button } from '#ui/button.tsx';
import { Page } from '#ui/page.tsx';
import { useAccept } from './accept/use-accept.ts';
import { useOnward } from './accept/use-onward.ts';
import { whyNot } from './accept/why-not.ts';
import { useCancel } from './cancel/use-cancel.ts';
import { BidCount, LaunchTimer } from './launch/launch-header.tsx';
import { LaunchGroups } from './groups/all-groups.tsx';
import { useChoosing } from './launch/use-choosing.ts';
import type { Launch } from './launch/use-launch.ts';
import { PlanPanel } from './plan/plan-panel.tsx';
import { ToPlan } from './plan/to-plan.tsx';
import { Closed } from './stage/closed.tsx';
import { LaunchTrouble } from './stage/launch-trouble.tsx';

/** What is in escrow, as coins and in words. No lease draws on it yet, so no height is needed. */
function useEscrow({ deployment }: Launch) {
  const escrow = coinsOf(escrowView(escrowFacts(deployment, null)), 'balance');
  const terms = useMoneyTerms(holdsAkt(escrow));
  return { escrow, money: formatCoins(escrow, 'balance', terms) };
}

/** A launch: the bids of each group, the plan, and the ways on and out. */
export function KnownLaunch({ launch }: { launch: Launch }) {
  const session = useSession();
  const { data: providers = null } = useQuery(providersQuery(session));
  const { dseq, deployment, bids, groups, stage, choices, own } = launch;
  const { escrow, money } = useEscrow(launch);
  const accept = useAccept(launch);
  const cancel = useCancel(launch, money);
  const { onChoose, chooseCheapest } = useChoosing(dseq);
  const { aktUsd } = useMoneyTerms(holdsAkt((bids ?? []).map(({ bid }) => bid.price)));
  useOnward(launch, accept);

  const availability = journalAvailability(session.connection);
  const readOnly = availability.writable ? null : availability.reason;
  const legal = legalActions(deployment, { hasSdl: own.sdl !== null, readOnly });
  const refusal = legal['accept-bids'].allowed ? null : legal['accept-bids'].reason;
  const locked = accept.busy ? 'The bids are being accepted.' : refusal;
  const name = own.label ?? deployment.name;
  const closed = stage.kind === 'closed';
  const chosen = choices.flatMap((choice) => (choice.kind === 'chosen' ? [choice.bid] : []));

  return (
    <Page
      title="Compare bids"
      trail={<Trail dseq={dseq} name={name} />}
      meta={bids && !closed ? <BidCount bids={bids} /> : undefined}
      actions={
        closed ? undefined : (
          <>
            <LaunchTimer bids={bids ?? []} chosen={chosen} />
            <Button
              pending={cancel.pending}
              disabledReason={accept.busy ? 'The bids are being accepted.' : readOnly}
              onClick={() => void cancel.cancel('fleet')}
            >
              Cancel and recover {money}
            </Button>
          </>
        )
      }
    >
      <LaunchTrouble launch={launch} cancel={cancel} />
      {closed ? <Closed launch={launch} cancel={cancel} /> : null}
      {stage.kind === 'ended' ? (
        <LaunchGroups {...{ launch, providers, locked, onChoose }} />
      ) : null}
      {closed || stage.kind === 'ended' ? null : (
        <div className="bids-layout">
          <div className="min-w-0">
            <LaunchGroups {...{ launch, providers, locked, onChoose }} />
            <ToPlan choices={choices} />
          </div>
          <PlanPanel
            {...{ launch, accept, escrow, providers, locked, onChoose }}
            obstacle={whyNot({
              groups,
              choices,
              refusal,
              hasSdl: own.read ? own.sdl !== null : null,
            })}
            onChooseCheapest={() => void chooseCheapest(groups, aktUsd)}
          />
        </div>
      )}
    </Page>
  );
}
