import type { Replacing } from '#pages/replace/replacing.ts';

/** Of the third step: what is under way, or why it cannot be completed. */
export function LeaseDetail({ replacing: { replacement } }: { replacing: Replacing }) {
  const { stage } = replacement;
  if (stage.kind === 'accepting') {
    return 'The bids were accepted. Leases and manifests can take some minutes; nothing is sent twice.';
  }
  if (stage.kind !== 'stuck') return null;
  return stage.why === 'ended'
    ? 'Its provider closed the lease, so that nothing runs. Close the replacement below and start again.'
    : 'Some groups have no lease, and the API takes no more. Close the replacement below and start again.';
}
