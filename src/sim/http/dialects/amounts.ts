/** Whole µact as a JSON number of dollars. Only for `estimatedTopUpAmount`, which is an estimate. */
export const microToDollars = (micro: string): number => Number(micro) / 1_000_000;
