import type { Lease } from '#api/contract/lease.ts';
import type { Provider } from '#api/contract/providers.ts';
import { ProviderFacts, ProviderName } from '#components/provider/provider-name.tsx';
import { uriHost } from '#domain/deployment/display-name.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { Status } from '#ui/feedback/badge.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { Skeleton } from '#ui/feedback/skeleton.tsx';
import { Addresses } from './addresses.tsx';
import { servicesOf, type ServiceFacts } from './service-facts.ts';

function Service({ service, host }: { service: ServiceFacts; host: string }) {
  const { name, image, state } = service;
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 @xl:grid-cols-[minmax(0,4fr)_minmax(0,3fr)_minmax(0,7fr)] @xl:items-center">
      <div className="min-w-0">
        <div className="font-semibold wrap-anywhere">{name}</div>
        {image === null ? null : (
          <div className="truncate font-mono text-xs text-fg-3" title={image}>
            {image}
          </div>
        )}
      </div>
      <Status tone={state.tone}>{state.words}</Status>
      <Addresses service={service} host={host} />
    </li>
  );
}

/** The provider was asked and gave no answer: nothing is known of the services, and the lease goes on. */
const SILENT = (
  <Callout tone="bad" title="The provider did not answer" className="mt-1.5">
    What it runs may be up or down: only the provider could tell. The lease is active and goes on
    being paid. Berth keeps asking; if it stays silent, close the deployment or deploy the same SDL
    with another provider.
  </Callout>
);

type LeaseServicesProps = {
  lease: Lease;
  provider: Provider | null;
  groups: readonly GroupSummary[];
  secondsUp: number | null;
  /** False while only the list is known, which does not ask providers. */
  asked: boolean;
};

/** One lease: its provider, and the services that it runs. */
export function LeaseServices({ lease, provider, groups, secondsUp, asked }: LeaseServicesProps) {
  const services = servicesOf(lease, groups, secondsUp);
  const host = uriHost(provider?.hostUri ?? '');
  return (
    <section
      className="@container border-t border-line px-3.5 pt-2.5 pb-1.5"
      aria-label={`Group ${lease.id.gseq}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
        <span className="text-fg-3">Group {lease.id.gseq}</span>
        <ProviderName address={lease.id.provider} provider={provider} />
        <ProviderFacts provider={provider} />
      </div>
      {lease.status === null && asked ? SILENT : null}
      {asked ? (
        <ul className="divide-y divide-line">
          {lease.status === null
            ? null
            : services.map((service) => (
                <Service key={service.name} service={service} host={host} />
              ))}
          {lease.status !== null && services.length === 0 ? (
            <li className="py-2 text-fg-3">
              The provider reports no services yet. It may still be waiting for the manifest.
            </li>
          ) : null}
        </ul>
      ) : (
        <Skeleton height="2.25rem" className="my-2" />
      )}
    </section>
  );
}
