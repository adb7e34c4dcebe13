import { isStarting } from '#api/queries/deployment.ts';
import { useVersions } from '#components/deployment/own-records.ts';
import { useProviders } from '#components/provider/use-providers.ts';
import { Age } from '#components/time/moment.tsx';
import { secondsSince } from '#domain/chain/past.ts';
import { isLiveLease } from '#domain/escrow/facts.ts';
import { useSlowEscrow } from '#pages/deployment/use-facts.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { Panel } from '#ui/page.tsx';
import { runningVersion } from '#components/sdl/running-version.ts';
import { LeaseServices } from './lease-services.tsx';

/** How often the page looks, in words; `deploymentInterval` of the queries decides. */
function paceWords({ deployment }: Known): string {
  if (deployment.deployment.state !== 'active') return 'every minute';
  if (!isStarting(deployment)) return 'every 30 s';
  const silent = deployment.leases.some((lease) => isLiveLease(lease) && lease.status === null);
  return silent ? 'every few seconds until it answers' : 'every few seconds while services start';
}

/** What runs, lease by lease. */
export function ServicesPanel({ known }: { known: Known }) {
  const { deployment, source, readAtMs, dseq } = known;
  const providerOf = useProviders();
  const { at } = useSlowEscrow(known);
  const running = runningVersion(useVersions(dseq) ?? [], deployment.deployment.hash);
  const live = deployment.leases.filter(isLiveLease);
  if (live.length === 0) return null;
  return (
    <Panel
      title="Services"
      flush
      meta={
        readAtMs === null ? (
          'asking the provider …'
        ) : (
          <>
            read <Age ms={readAtMs} /> ago · {paceWords(known)}
          </>
        )
      }
    >
      {live.map((lease) => (
        <LeaseServices
          key={`${lease.id.gseq}/${lease.id.oseq}/${lease.id.provider}`}
          lease={lease}
          provider={providerOf(lease.id.provider)}
          groups={running?.groups ?? []}
          secondsUp={at && secondsSince(lease.created_at, at)}
          asked={source === 'detail'}
        />
      ))}
    </Panel>
  );
}
