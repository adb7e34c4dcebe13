import type * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { countOr, height, list, open, text, textOr } from './primitives.ts';

/** A block of the indexer: height as digits, `datetime` as ISO 8601. */
export const block = open({
  height,
  datetime: text,
  hash: textOr(''),
  transactionCount: countOr(0),
});

export const listBlocks = endpoint('listBlocks', list(block));
export const readBlock = endpoint('readBlock', block);

export type Block = v.InferOutput<typeof block>;
