import type { OperationId } from '#api/contract/operations.ts';
import type { Fault } from './fault.ts';

/** The faults laid on one world. `random` gives numbers in [0, 1). */
export type FaultBook = {
  /** Replaces all faults. */
  lay(faults: readonly Fault[]): void;
  /** The faults that hit this request, in the order in which they were laid; each hit is counted. */
  hits(operation: OperationId): Fault[];
  /** What is still to come. */
  readonly pending: readonly Fault[];
};

export function createFaultBook(random: () => number): FaultBook {
  let laid: Fault[] = [];

  const applies = (fault: Fault, operation: OperationId): boolean =>
    (fault.operation === '*' || fault.operation === operation) &&
    (fault.probability >= 1 || random() < fault.probability);

  return {
    lay(faults) {
      laid = faults.map((fault) => ({ ...fault }));
    },
    hits(operation) {
      const hit = laid.filter((fault) => applies(fault, operation));
      for (const fault of hit) if (fault.count !== null) fault.count -= 1;
      laid = laid.filter((fault) => fault.count === null || fault.count > 0);
      return hit;
    },
    get pending() {
      return laid;
    },
  };
}
