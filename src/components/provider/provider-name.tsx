import type { Provider } from '#api/contract/providers.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { Badge } from '#ui/feedback/badge.tsx';
import { formatUptime, providerRegion, providerTitle, shortAddress } from './provider-text.ts';

type ProviderProps = {
  address: string;
  /** From the list of providers; null where the list does not have it or there is none. */
  provider: Provider | null;
};

/** A provider by name, audited or not, with its address to copy. */
export function ProviderName({ address, provider }: ProviderProps) {
  const title = providerTitle(address, provider);
  const short = shortAddress(address);
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-1.5">
      {title === short ? null : <span className="font-medium wrap-anywhere">{title}</span>}
      {provider?.isAudited ? <Badge>audited</Badge> : null}
      <span className="inline-flex items-center font-mono text-xs text-fg-3">
        <span title={address}>{short}</span>
        <CopyButton text={address} what="provider address" />
      </span>
    </span>
  );
}

/** Region and uptime over seven days: `us-west · 99.98 %`. Nothing where neither is known. */
export function ProviderFacts({ provider }: { provider: Provider | null }) {
  const uptime = provider?.uptime7d ?? null;
  const facts = [
    providerRegion(provider),
    uptime === null ? null : `${formatUptime(uptime)} up in 7 days`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? null : <span className="text-fg-3">{facts.join(' · ')}</span>;
}
