import { lazy, Suspense, useState } from 'react';
import { useLabel, useVersions } from '#components/deployment/own-records.ts';
import { OpenAsNew } from '#components/sdl/open-as-new.tsx';
import { runningVersion } from '#components/sdl/running-version.ts';
import { PageLink } from '#components/page-link.tsx';
import { isActive } from '#domain/deployment/facts.ts';
import { paths } from '#lib/paths.ts';
import type { Closing } from '#components/closing/use-closing.tsx';
import { reasonOf, useLegal } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { preloadDialog } from '#ui/overlay/load.ts';

const loadAddFunds = () => import('#pages/deployment/funds/add-funds.tsx');

const AddFunds = lazy(async () => ({ default: (await loadAddFunds()).AddFunds }));

/** Loads what the button opens before it is pressed; a failure shows when it is. */
function preloadAddFunds(): void {
  preloadDialog();
  loadAddFunds().catch(() => undefined);
}

/** A running one is replaced; a closed one's SDL becomes the draft of a new one, where it is kept. */
function Again({ known: { dseq, deployment } }: { known: Known }) {
  const versions = useVersions(dseq) ?? [];
  const label = useLabel(dseq);
  const last = runningVersion(versions, deployment.deployment.hash);
  if (last && !isActive(deployment)) {
    return <OpenAsNew carried={() => ({ ...last, name: label })}>Deploy again</OpenAsNew>;
  }
  return (
    <PageLink className={buttonClass()} to={paths.replace(dseq)}>
      {isActive(deployment) ? 'Replace' : 'Deploy again'}
    </PageLink>
  );
}

/** What can be done to the deployment; what cannot says why. */
export function Actions({ known, closing }: { known: Known; closing: Closing }) {
  const legal = useLegal(known);
  const [funding, setFunding] = useState({ used: false, open: false });
  const noUpdate = reasonOf(legal.update);
  return (
    <>
      {noUpdate === null ? (
        <PageLink className={buttonClass()} to={paths.update(known.dseq)}>
          Update
        </PageLink>
      ) : (
        <Button disabledReason={noUpdate}>Update</Button>
      )}
      <Again known={known} />
      <Button
        variant="danger"
        pending={closing.state === 'closing'}
        disabledReason={reasonOf(legal.close)}
        onPointerEnter={preloadDialog}
        onClick={() => void closing.ask()}
      >
        Close deployment
      </Button>
      <Button
        variant="primary"
        disabledReason={reasonOf(legal['add-funds'])}
        onPointerEnter={preloadAddFunds}
        onFocus={preloadAddFunds}
        onClick={() => setFunding({ used: true, open: true })}
      >
        Add funds
      </Button>
      {funding.used ? (
        <Suspense fallback={null}>
          <AddFunds
            known={known}
            open={funding.open}
            onOpenChange={(open) => setFunding({ used: true, open })}
          />
        </Suspense>
      ) : null}
    </>
  );
}
