import { useCreateDeployment } from '#api/journal/hooks.ts';
import { useSession } from '#api/queries/session.tsx';
import { useClosing } from '#components/closing/use-closing.tsx';
import { ClosingTrouble } from '#components/closing/closing-trouble.tsx';
import { useRefund } from '#components/closing/use-refund.ts';
import { useLabel } from '#components/deployment/own-records.ts';
import { Trail } from '#components/deployment/trail.tsx';
import { RequestError } from '#components/error/request-error.tsx';
import { nameOf } from '#domain/deployment/display-name.ts';
import { isActive } from '#domain/deployment/facts.ts';
import type { JournalEntry } from '#store/journal-schema.ts';
import type { VaultRecord } from '#store/schema.ts';
import { Page } from '#ui/page.tsx';
import { Beginning } from './start/beginning.tsx';
import { Following } from './follow/following.tsx';
import type { Old, Replacing } from './replacing.ts';
import { oldState } from './stage/old-state.ts';
import { useReplacement } from './stage/use-replacement.ts';

type KnownReplaceProps = {
  old: Old;
  entries: readonly JournalEntry[];
  versions: readonly VaultRecord[];
};

function useReplacing(old: Old, entries: readonly JournalEntry[]): Replacing {
  const { dseq, deployment } = old;
  const write = useCreateDeployment(useSession());
  const replacement = useReplacement(dseq, { entries, write });
  const label = useLabel(dseq);
  const shown = nameOf(deployment, label);
  const name = shown.from === 'none' ? dseq : shown.text;
  const state = oldState({
    active: isActive(deployment),
    begunAt: replacement.entry?.at ?? null,
    closedAt: useRefund(dseq)?.at ?? null,
  });
  const closingOld = useClosing(old, name);
  return { old, name, label: label ?? '', state, closingOld, replacement, write };
}

const isBegun = ({ replacement: { stage } }: Replacing): boolean =>
  stage.kind !== 'nothing' && stage.kind !== 'over' && stage.kind !== 'creating';

/** Replacing a deployment that is known: what is to be done next, and what was done. */
export function KnownReplace({ old, entries, versions }: KnownReplaceProps) {
  const replacing = useReplacing(old, entries);
  const { name, state, closingOld } = replacing;
  const again = state === 'closed-before';
  return (
    <Page
      title={again ? `Deploy ${name} again` : `Replace ${name}`}
      heading={again ? 'Deploy again' : 'Replace'}
      trail={<Trail dseq={old.dseq} name={name} />}
    >
      <div className="grid gap-3.5">
        {old.reading.trouble ? (
          <RequestError
            title="What is shown of the old deployment may be out of date"
            error={old.reading.trouble}
            retrying={old.reading.reading}
            onRetry={old.reading.readAgain}
          />
        ) : null}
        <ClosingTrouble closing={closingOld} />
        {isBegun(replacing) ? (
          <Following replacing={replacing} />
        ) : (
          <Beginning replacing={replacing} entries={entries} versions={versions} />
        )}
      </div>
    </Page>
  );
}
