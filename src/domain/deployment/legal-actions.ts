/**
 * What can be done to a deployment, and why not where it cannot: the only place that decides.
 * A reason reads as a sentence beside the disabled button; a warning stands beside an enabled one.
 */
import { isActive, isOverdrawn, liveLeases, type DeploymentRecord } from './facts.ts';

export type Legal = { allowed: true; warning: string | null } | { allowed: false; reason: string };

export type Action =
  | 'add-funds'
  | 'auto-top-up'
  | 'accept-bids'
  | 'update'
  | 'replace'
  | 'close'
  | 'deploy-again';

/** `hasSdl`: this browser keeps the deployment's SDL. `readOnly`: why the connection takes no writes, else null. */
export type ActionContext = { hasSdl: boolean; readOnly: string | null };

const yes = (warning: string | null = null): Legal => ({ allowed: true, warning });
const no = (reason: string): Legal => ({ allowed: false, reason });

const NO_SDL =
  'This browser does not have the SDL of this deployment. Paste it on the SDL tab first.';

function addFunds(record: DeploymentRecord): Legal {
  if (isOverdrawn(record)) {
    return no(
      'The escrow is overdrawn: a deposit would settle the debt and close the deployment. Deploy again instead.',
    );
  }
  if (!isActive(record)) return no('The deployment is closed, and its escrow has been returned.');
  return yes();
}

function autoTopUp(record: DeploymentRecord): Legal {
  return isActive(record) && !isOverdrawn(record)
    ? yes()
    : no('Auto top-up has nothing to keep up: the deployment is closed.');
}

function acceptBids(record: DeploymentRecord): Legal {
  if (!isActive(record)) return no('The deployment is closed, and its bids with it.');
  if (liveLeases(record).length > 0) {
    return no(
      'It has leases already. The API takes one bid for every group in a single call and ignores later ones.',
    );
  }
  return yes();
}

function update(record: DeploymentRecord): Legal {
  if (!isActive(record))
    return no('The deployment is closed. Deploy it again with the changed SDL.');
  const live = new Set(liveLeases(record).map(({ id }) => id.provider));
  if (live.size === 0) {
    return no(
      'No provider runs it, so there is nothing to update. Choose bids first, or close it and create it again.',
    );
  }
  const gone = record.leases.some(({ id }) => !live.has(id.provider));
  return gone
    ? yes(
        'A provider that closed its lease is sent the manifest too, and may make the update fail.',
      )
    : yes();
}

function replace(record: DeploymentRecord, { hasSdl }: ActionContext): Legal {
  if (!isActive(record))
    return no('The deployment is closed: there is nothing to replace. Deploy it again.');
  return hasSdl ? yes() : no(NO_SDL);
}

function close(record: DeploymentRecord): Legal {
  return isActive(record) ? yes() : no('The deployment is closed already.');
}

function deployAgain(record: DeploymentRecord, { hasSdl }: ActionContext): Legal {
  if (isActive(record)) return no('It is active. Use Replace to move it to a new deployment.');
  return hasSdl ? yes() : no(NO_SDL);
}

/** Every action with its verdict. */
export function legalActions(
  record: DeploymentRecord,
  context: ActionContext,
): Record<Action, Legal> {
  const unlessReadOnly = (verdict: Legal): Legal =>
    verdict.allowed && context.readOnly !== null ? no(context.readOnly) : verdict;
  return {
    'add-funds': unlessReadOnly(addFunds(record)),
    'auto-top-up': unlessReadOnly(autoTopUp(record)),
    'accept-bids': unlessReadOnly(acceptBids(record)),
    update: unlessReadOnly(update(record)),
    replace: unlessReadOnly(replace(record, context)),
    close: unlessReadOnly(close(record)),
    'deploy-again': unlessReadOnly(deployAgain(record, context)),
  };
}
