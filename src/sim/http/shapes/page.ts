import { pick } from '#sim/engine/random.ts';
import type { Deployment } from '#sim/engine/state.ts';
import type { World } from '#sim/engine/world.ts';
import type { Dialect } from '#sim/http/dialects/dialect.ts';
import { deploymentShape } from './deployment.ts';

type Page = { items: readonly Readonly<Deployment>[]; total: number };
type Asked = { skip: number; limit: number | null };

/**
 * Leases as concurrent reads hand them out: where a neighbour's read came back first, the two
 * stand under each other's deployment (akash-network/console `deployment-reader.service.ts`).
 */
function misplaced<Row extends { leases: unknown[] }>(rows: Row[], names: string[]): Row[] {
  const leases = rows.map((row) => row.leases);
  for (let at = 0; at + 1 < rows.length; at += 2) {
    if (pick(1, 3, 'misplaced', names[at] ?? '') > 1) continue;
    [leases[at], leases[at + 1]] = [leases[at + 1] ?? [], leases[at] ?? []];
  }
  return rows.map((row, at) => ({ ...row, leases: leases[at] ?? [] }));
}

/** A page of the list (GET /v1/deployments). */
export function pageShape({ rules, spelling }: Dialect, world: World, page: Page, asked: Asked) {
  const { items } = page;
  const rows = items.map((one) => deploymentShape(spelling, world, one, 'row'));
  const total = rules.list.total === 'all' ? page.total : items.length;
  const limit = asked.limit ?? total;
  return {
    deployments: rules.misplacedLeases
      ? misplaced(
          rows,
          items.map(({ dseq }) => dseq),
        )
      : rows,
    pagination: {
      total,
      skip: asked.skip,
      limit,
      ...(rules.hasMore ? { hasMore: asked.skip + limit < total } : {}),
    },
  };
}
