import type { Provider } from '#api/contract/providers.ts';
import { providerTitle, shortAddress } from '#components/provider/provider-text.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { Badge } from '#ui/feedback/badge.tsx';

type ProviderCellProps = {
  address: string;
  /** From the list of providers; null where the list does not have it or there is none. */
  provider: Provider | null;
};

/** A provider in two lines that never grow: its name, then its address to copy and whether it is audited. */
export function ProviderCell({ address, provider }: ProviderCellProps) {
  const title = providerTitle(address, provider);
  const short = shortAddress(address);
  return (
    <>
      <div className="truncate font-medium" title={title}>
        {title}
      </div>
      <div className="flex h-5 items-center gap-0.5 font-mono text-xs whitespace-nowrap text-fg-3">
        <span title={address}>{title === short ? 'name not known' : short}</span>
        <CopyButton text={address} what="provider address" />
        {provider?.isAudited ? <Badge className="font-sans">audited</Badge> : null}
      </div>
    </>
  );
}
