import { RefundPanel } from '#components/closing/refund-panel.tsx';
import { DepositsPanel } from '#pages/deployment/money/deposits-panel.tsx';
import { EscrowPanel } from '#pages/deployment/money/escrow-panel.tsx';
import { AutoTopUpPanel } from '#pages/deployment/top-up/auto-top-up-panel.tsx';
import type { Known } from '#pages/deployment/use-reading.ts';
import { ServicesPanel } from './services-panel.tsx';
import { Situation } from './situation.tsx';

/** What runs and what it costs, side by side; one below the other where there is no room. */
export function Overview({ known }: { known: Known }) {
  return (
    <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="grid min-w-0 gap-3.5">
        <RefundPanel known={known} />
        <Situation known={known} />
        <ServicesPanel known={known} />
      </div>
      <div className="grid min-w-0 gap-3.5">
        <EscrowPanel known={known} />
        <AutoTopUpPanel known={known} />
        <DepositsPanel known={known} />
      </div>
    </div>
  );
}
