import type { ComposeReport, Log } from './types.ts';

export const noReport = (): ComposeReport => ({ carried: [], assumed: [], lost: [] });

/** Writes into a report what is said of one service, or of the whole file. */
export function logFor(report: ComposeReport, service: string | null): Log {
  const note = (kind: keyof ComposeReport) => (text: string) => {
    report[kind].push({ service, text });
  };
  return { carried: note('carried'), assumed: note('assumed'), lost: note('lost') };
}
