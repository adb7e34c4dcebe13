import type { ReactNode } from 'react';
import { PageLink } from '#components/page-link.tsx';
import type { LaunchStage } from '#domain/deployment/launch-stage.ts';
import { paths } from '#lib/paths.ts';
import type { Cancel } from '#pages/bids/cancel/use-cancel.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';

type StageNoticeProps = { stage: LaunchStage; dseq: string; cancel: Cancel };

function OpenDeployment({ dseq }: { dseq: string }) {
  return (
    <PageLink className={buttonClass({ size: 'sm' })} to={paths.deployment(dseq)}>
      Open the deployment
    </PageLink>
  );
}

const groupList = (gseqs: readonly number[]): string =>
  gseqs.length === 1 ? `Group ${gseqs[0]} has` : `Groups ${gseqs.join(', ')} have`;

type Notice = { title: string; text: ReactNode; startOver: boolean };

function noticeOf(stage: LaunchStage): Notice | null {
  switch (stage.kind) {
    case 'quoting':
      return stage.expired
        ? {
            title: 'The bids ran out',
            text: 'Providers withdraw a bid after about five minutes and do not bid twice. Cancel and create the deployment again: the deposit comes back in full.',
            startOver: true,
          }
        : null;
    case 'partly-leased':
      return {
        title: `${groupList(stage.missing)} no lease`,
        text: 'The others have one. The API takes leases for all groups in one call only, so that nothing can be added. Run it without, or cancel and start again.',
        startOver: true,
      };
    case 'ended':
      return {
        title: 'Its leases are closed',
        text: 'Nothing runs and nothing is being paid. What is left in escrow comes back when you cancel.',
        startOver: true,
      };
    default:
      return null;
  }
}

/** Where a launch stands, when there is more to it than choosing and waiting. */
export function StageNotice({ stage, dseq, cancel }: StageNoticeProps) {
  const notice = noticeOf(stage);
  if (!notice) return null;
  return (
    <Callout
      tone="warn"
      live="status"
      title={notice.title}
      actions={
        <>
          {cancel.editSdl ? (
            <Button size="sm" pending={cancel.pending} onClick={() => void cancel.cancel('edit')}>
              Cancel and edit the SDL
            </Button>
          ) : null}
          {stage.kind === 'quoting' ? null : <OpenDeployment dseq={dseq} />}
        </>
      }
    >
      {notice.text}
    </Callout>
  );
}
