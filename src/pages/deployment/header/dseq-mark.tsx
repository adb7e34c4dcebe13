/** The number of a deployment, as part of a heading. */
export function DseqMark({ dseq }: { dseq: string }) {
  return <span className="font-mono text-sm font-normal text-fg-3">{dseq}</span>;
}
