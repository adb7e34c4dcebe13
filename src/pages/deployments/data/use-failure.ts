import { useState } from 'react';

type Outcome = { error: Error | null; errorUpdatedAt: number; dataUpdatedAt: number };

/**
 * Why the last read failed, until one succeeds. A query without data forgets its error as soon as it
 * is asked again, which would make the notice come and go.
 */
export function useFailure({ error, errorUpdatedAt, dataUpdatedAt }: Outcome): Error | null {
  const [last, setLast] = useState(error);
  if (error && error !== last) setLast(error);
  return errorUpdatedAt > dataUpdatedAt ? (error ?? last) : null;
}
