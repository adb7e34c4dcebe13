/** Whole seconds until a time, at least one; times in ms since the epoch. */
export const secondsUntil = (until: number, now: number): number =>
  Math.max(1, Math.ceil((until - now) / 1000));
