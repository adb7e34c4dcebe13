export { composeToSdl } from './convert.ts';
export { isCompose } from './recognise.ts';
export type { ComposeConversion, ComposeNote, ComposeReport } from './types.ts';
