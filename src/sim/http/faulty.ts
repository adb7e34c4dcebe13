/** Carries a request through the faults laid on its operation. */
import type { Fault } from '#sim/faults/fault.ts';
import { markTransport } from '#sim/faults/transport.ts';
import { Problem } from './problem.ts';
import { success } from './respond.ts';
import type { Answer } from './respond.ts';

type StatusFault = Fault & { kind: 'status' };
type HtmlFault = Fault & { kind: 'html' };
type FailedTxFault = Fault & { kind: 'failed-tx' };

const HTML = `<!DOCTYPE html>
<html><head><title>Bad gateway</title></head>
<body><h1>Bad gateway</h1><p>The web server reported a bad gateway error.</p></body></html>
`;

export type Faulty = {
  /** Refuse the request in place of running it: a problem, an HTML page or a dead connection. */
  before: { problem: Problem } | { answer: Answer } | 'cut' | null;
  /** Milliseconds by which the answer is late; the effect is not. */
  delayMs: number;
  /** Puts something else in place of the true answer. */
  replace(answer: Answer, refuse: (problem: Problem) => Answer): Answer;
  /** Tells the host what to do to the connection. */
  mark(response: Response): Response;
};

const STATUS_WORDS: Readonly<Record<number, string>> = {
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

const toProblem = ({ status, message, code, retryAfterSeconds }: StatusFault): Problem =>
  new Problem(status, message ?? STATUS_WORDS[status] ?? 'Simulated fault', {
    code,
    retryAfterSeconds,
  });

const toHtml = ({ status }: HtmlFault): Answer => ({
  status,
  type: 'text/html; charset=UTF-8',
  body: HTML,
});

const NO_HASH = '0'.repeat(64);

/** A dseq that nothing stands behind: the chain took none. */
const toFailedTx = ({ txCode, rawLog }: FailedTxFault): Answer =>
  success('createDeployment', {
    dseq: '1',
    manifest: '[]',
    signTx: { code: txCode, transactionHash: NO_HASH, rawLog },
  });

const find = <K extends Fault['kind']>(hits: readonly Fault[], kind: K) =>
  hits.find((fault): fault is Fault & { kind: K } => fault.kind === kind);

function before(hits: readonly Fault[]): Faulty['before'] {
  const status = find(hits, 'status');
  if (status && !status.afterEffect) return { problem: toProblem(status) };
  const html = find(hits, 'html');
  if (html && !html.afterEffect) return { answer: toHtml(html) };
  const failedTx = find(hits, 'failed-tx');
  if (failedTx) return { answer: toFailedTx(failedTx) };
  return find(hits, 'lost-request') ? 'cut' : null;
}

/** Reads the faults that hit one request. */
export function faulty(hits: readonly Fault[]): Faulty {
  return {
    before: before(hits),
    delayMs: hits.reduce((sum, fault) => sum + (fault.kind === 'delay' ? fault.ms : 0), 0),
    replace(answer, refuse) {
      const status = find(hits, 'status');
      if (status) return refuse(toProblem(status));
      const html = find(hits, 'html');
      if (html) return toHtml(html);
      const { body } = answer;
      if (find(hits, 'malformed')) {
        return { ...answer, body: body.slice(0, Math.ceil(body.length / 2)) };
      }
      return answer;
    },
    mark(response) {
      if (find(hits, 'lost-response')) return markTransport(response, { kind: 'cut' });
      if (find(hits, 'cut')) return markTransport(response, { kind: 'cut-midway' });
      const drip = find(hits, 'drip');
      if (!drip) return response;
      const { chunkBytes, everyMs } = drip;
      return markTransport(response, { kind: 'drip', chunkBytes, everyMs });
    },
  };
}
