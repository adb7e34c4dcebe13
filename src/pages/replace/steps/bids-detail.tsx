import { PageLink } from '#components/page-link.tsx';
import { paths } from '#lib/paths.ts';
import type { Replacing } from '#pages/replace/replacing.ts';
import { buttonClass } from '#ui/button.tsx';

const bidsWords = (count: number): string => (count === 1 ? '1 open bid.' : `${count} open bids.`);

/** Of the second step: the bids that there are, and the way to them. */
export function BidsDetail({ replacing: { replacement } }: { replacing: Replacing }) {
  const { stage, dseq, liveBids } = replacement;
  if (dseq === null) return null;
  if (stage.kind === 'quoting' && stage.expired) {
    return 'Every bid has ended. Close the replacement below and start again.';
  }
  if (stage.kind !== 'quoting' && stage.kind !== 'choosing') return null;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span>
        {stage.kind === 'quoting'
          ? 'Providers are being asked; the first bids usually come within seconds.'
          : `${bidsWords(liveBids)} Nothing runs, and nothing is spent, until you accept one for each group.`}
      </span>
      <PageLink
        to={paths.bids(dseq)}
        className={buttonClass({
          size: 'sm',
          variant: stage.kind === 'choosing' ? 'primary' : 'default',
        })}
      >
        Compare bids
      </PageLink>
    </span>
  );
}
