/**
 * What helps to write an SDL: completion, hover, quick fixes and formatting. Apart from the rules,
 * which pages without an editor load too.
 */
export { completeSdl } from './complete/complete.ts';
export type { Suggestion, SuggestionKind } from './complete/suggestion.ts';
export type { Fix } from './fixes/fix.ts';
export { fixesOf, fixesOfAll } from './fixes/fixes.ts';
export { formatSdl } from './format/format.ts';
export { hoverSdl } from './hover/hover.ts';
export type { GpuFact, MarketFacts } from './market-facts.ts';
export { NO_MARKET } from './market-facts.ts';
