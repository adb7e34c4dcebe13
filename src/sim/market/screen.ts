import type { Usage } from './capacity.ts';
import { refusals } from './match.ts';
import type { Refusal } from './match.ts';
import { bidPrice, tooDear } from './price.ts';
import type { Provider } from './provider.ts';
import type { GroupSpec } from './spec.ts';

export type Screened = {
  gseq: number;
  /** Providers that could bid, with what they would ask a block (µact, before any haggling). */
  able: { provider: Provider; price: string }[];
  /** The others, each with everything that stands in its way. */
  unable: { provider: Provider; refusals: Refusal[] }[];
};

/** Who could serve a group now, and what stands in the others' way. */
export function screenGroup(
  group: GroupSpec,
  providers: Iterable<Provider>,
  free: (provider: Provider) => Usage,
  online: (provider: Provider) => boolean,
): Screened {
  const result: Screened = { gseq: group.gseq, able: [], unable: [] };
  for (const provider of providers) {
    const found = refusals(provider, group, free(provider));
    if (!online(provider)) found.push({ kind: 'offline' });
    const price = found.some(({ kind }) => kind === 'gpu') ? null : bidPrice(provider, group, 0);
    if (price !== null && tooDear(price, group)) found.push({ kind: 'price' });
    if (found.length > 0 || price === null) result.unable.push({ provider, refusals: found });
    else result.able.push({ provider, price });
  }
  return result;
}
