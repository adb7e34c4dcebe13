import { ApiError } from '#api/client/api-error.ts';
import { kindOf, type ErrorKind } from '#api/client/classify.ts';

const NEXT: Record<ErrorKind, string> = {
  unauthorized: 'Enter a valid API key above; this page goes on from here.',
  forbidden: 'This account may not do that. The server’s own words are in the details.',
  payment: 'There are not enough credits for it. Add credits to the account, then try again.',
  'not-found': 'The server does not know it. It may belong to another connection.',
  provisioning: 'The wallet is still being set up. Try again in a moment.',
  conflict: 'The server is busy with something that stands in the way. Try again in a moment.',
  invalid: 'The server refused it. Its own words are in the details.',
  'rate-limited': 'The server asked to slow down. Berth waits as long as it was told.',
  unavailable: 'The server has trouble of its own. Berth goes on asking.',
  'network-lost': 'The connection broke before an answer came. Check the network, then try again.',
  offline: 'This device is offline. Berth goes on once the network is back.',
  timeout: 'No answer came in time. The server or a provider behind it may be slow.',
  undecodable: 'The server answered with something that Berth cannot read.',
  'tx-failed': 'The chain refused the transaction. Its own words are in the details.',
  unexpected: 'This is a fault of Berth itself. Reload the page.',
};

export type ErrorWords = {
  /** What to do next. */
  nextStep: string;
  /** For whoever digs deeper: the server's own words, status, code, request id. */
  details: string;
};

/** What a failed request means for the operator, and what stands behind it. Never holds the key. */
export function explainError(error: unknown): ErrorWords {
  const nextStep = NEXT[kindOf(error)];
  if (!(error instanceof ApiError)) return { nextStep, details: String(error) };
  const { message, status, code, operation, requestId } = error;
  const facts = [
    operation,
    status === 0 ? 'no answer' : `status ${status}`,
    code && `code ${code}`,
    requestId && `request ${requestId}`,
  ];
  return { nextStep, details: [message, facts.filter(Boolean).join(' · ')].join('\n') };
}
