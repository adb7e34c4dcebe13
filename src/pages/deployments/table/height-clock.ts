import { createContext, useContext } from 'react';
import type { HeightClock } from '#domain/chain/height.ts';

/** The clock that all rows tick by; null where no height is known. */
const HeightClockContext = createContext<HeightClock | null>(null);

export const HeightClockProvider = HeightClockContext;

/** The clock of the table that the row stands in. */
export const useRowClock = (): HeightClock | null => useContext(HeightClockContext);
