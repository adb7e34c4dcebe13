import { healthWords } from '#domain/deployment/health.ts';
import { Page } from '#ui/page.tsx';
import { Trail } from '#components/deployment/trail.tsx';
import { useClosing } from '#components/closing/use-closing.tsx';
import { ClosingTrouble } from '#components/closing/closing-trouble.tsx';
import { useName } from '#components/deployment/own-records.ts';
import { ReplacementNotice } from '#components/replacement/replacement-notice.tsx';
import { DetailTabs } from './detail-tabs.tsx';
import { Freshness } from './freshness.tsx';
import { Actions } from './header/actions.tsx';
import { Heading } from './header/heading.tsx';
import { Standing } from './header/standing.tsx';
import { useHealth } from './use-facts.ts';
import type { Known } from './use-reading.ts';
import { HalfUpdate } from './writes/half-update.tsx';
import { OpenWrites } from './writes/open-writes.tsx';

/** A deployment that is known: heading, what needs attention, tabs. */
export function KnownDeployment({ known }: { known: Known }) {
  const name = useName(known.deployment);
  const health = useHealth(known);
  const closing = useClosing(known, name.text);
  return (
    <Page
      title={`${name.from === 'none' ? known.dseq : name.text}, ${healthWords(health)}`}
      trail={<Trail />}
      heading={<Heading name={name} dseq={known.dseq} />}
      meta={<Standing known={known} health={health} closing={closing.state === 'closing'} />}
      actions={<Actions known={known} closing={closing} />}
    >
      <div className="grid gap-3.5">
        <Freshness known={known} />
        <ClosingTrouble closing={closing} />
        <OpenWrites dseq={known.dseq} />
        <HalfUpdate known={known} />
        <ReplacementNotice deployment={known.deployment} />
        <DetailTabs known={known} />
      </div>
    </Page>
  );
}
