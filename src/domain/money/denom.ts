/** The denoms that Akash escrow accounts hold, and what they are worth. */

/** An amount of a denom, as on the wire. For `uact`, `uakt` and USDC the amount counts millionths. */
export type Coin = { denom: string; amount: string };

/** `usd-stable` is worth one dollar a million; `uakt` needs a market price; `unknown` is only ever shown raw. */
export type DenomKind = 'usd-stable' | 'uakt' | 'unknown';

/** Micro-units in one unit of a known denom. */
export const MICRO = 1_000_000;

/** USDC as bridged to mainnet (akash-network/console `apps/deploy-web/src/config/denom.config.ts`). */
export const USDC_MAINNET = 'ibc/170C677610AC31DF0904FFE09CD3B5C657492170E7E52372E48756B71E56F2F1';

/** USDC as bridged to sandbox and testnet (same file). */
export const USDC_SANDBOX = 'ibc/028CD1864059EEFB48A6048376165318E3E82C234390AE5A6D7B22001725B06E';

/** The managed wallet's own denom, in which credits are counted. */
export const CREDIT_DENOM = 'uact';

const KNOWN: ReadonlyMap<string, { kind: DenomKind; symbol: string }> = new Map([
  [CREDIT_DENOM, { kind: 'usd-stable', symbol: 'ACT' }],
  [USDC_MAINNET, { kind: 'usd-stable', symbol: 'USDC' }],
  [USDC_SANDBOX, { kind: 'usd-stable', symbol: 'USDC' }],
  ['uakt', { kind: 'uakt', symbol: 'AKT' }],
]);

/** How a denom is turned into dollars, if at all. */
export const denomKind = (denom: string): DenomKind => KNOWN.get(denom)?.kind ?? 'unknown';

/** The symbol of a million of this denom, or null when the denom is not known. */
export const denomSymbol = (denom: string): string | null => KNOWN.get(denom)?.symbol ?? null;
