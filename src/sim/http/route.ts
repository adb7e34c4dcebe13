import type { OperationId } from '#api/contract/operations.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { SimWorld } from './worlds.ts';

/** What an operation is answered from. */
export type RouteContext = {
  world: SimWorld;
  dialect: Dialect;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** The body's JSON; undefined for none. */
  body: unknown;
};

/** Answers an operation with its payload, without the envelope. @throws Problem */
type Route = (context: RouteContext) => unknown;

/** One route for every operation: an operation without one does not compile. */
export type RouteTable = Readonly<Record<OperationId, Route>>;
