/** The time now, in milliseconds since the epoch. Passed in, so that rules and the simulator never read the wall clock. */
export type Clock = () => number;
