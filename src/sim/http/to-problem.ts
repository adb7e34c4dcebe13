/**
 * The engine's refusals as the API words them (akash-network/console
 * `apps/api/src/billing/services/chain-error/chain-error.service.ts`).
 */
import {
  ChainError,
  ProviderError,
  SettingsError,
  UnknownDeploymentError,
} from '#sim/engine/chain-error.ts';
import type { Dialect } from './dialects/dialect.ts';
import { notFound, Problem } from './problem.ts';

type ChainRule = { text: string; message: string; status?: 402 };

/** The first text that the chain's message contains decides. */
const CHAIN_RULES: readonly ChainRule[] = [
  { text: 'insufficient funds', message: 'Insufficient funds' },
  { text: 'deposit too low', message: 'Deposit too low' },
  { text: 'deployment closed', message: 'Deployment closed' },
  { text: 'account closed', message: 'Deployment closed' },
  { text: 'account overdrawn', message: 'Deployment closed' },
  { text: 'invalid coin denominations', message: 'Invalid coin denominations' },
  { text: 'invalid gpu attributes', message: 'Invalid GPU attributes' },
  { text: 'deployment exists', message: 'Deployment with provided dseq and owner already exists' },
  {
    text: 'bid not open',
    message:
      'Cannot create lease: The selected bid is no longer open. Please refresh and select an available bid.',
  },
  {
    text: 'order not open',
    message:
      'Cannot create lease: The associated order has already been matched or closed. Re-create the deployment to generate a new order and try again.',
  },
  { text: 'bid not found', message: 'Cannot create lease: The selected bid does not exist.' },
  {
    text: 'invalid unit price',
    message: 'Unit price exceeds the maximum allowed by the network',
  },
  {
    text: 'insufficient balance',
    status: 402,
    message:
      'Not enough balance to cover the deployment deposit. Add credits or turn on auto recharge to continue.',
  },
  { text: 'amount must be positive', message: 'Deposit must be more than 0' },
];

function chainProblem({ message }: ChainError, { rules }: Dialect): Problem | null {
  const rule = CHAIN_RULES.find(({ text }) => message.toLowerCase().includes(text));
  if (!rule) return null;
  return new Problem(rule.status === 402 ? rules.noCredits : 400, rule.message);
}

/** A provider's own 4xx is handed on where the edition has that status; its silence is a 503. */
function providerProblem(error: ProviderError, { rules }: Dialect): Problem {
  const { status, message } = error;
  if (status === null) return new Problem(rules.providerSilent, message);
  return new Problem(rules.passesProviderStatus ? status : 400, message);
}

/** What a refusal reads as, or null for an error that is the simulator's own. */
export function toProblem(error: unknown, dialect: Dialect): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof UnknownDeploymentError) return notFound('Deployment not found');
  if (error instanceof ProviderError) return providerProblem(error, dialect);
  if (error instanceof SettingsError) {
    if (error.reason === 'missing') return notFound(error.message);
    const { postExisting } = dialect.rules;
    return postExisting === 500
      ? new Problem(500, 'Internal server error', { kind: 'unexpected' })
      : new Problem(postExisting, error.message);
  }
  return error instanceof ChainError ? chainProblem(error, dialect) : null;
}
