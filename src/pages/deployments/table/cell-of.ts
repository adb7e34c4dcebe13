import { memo } from 'react';
import type { ComponentType } from 'react';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';

/** A cell that is drawn again only when one of these of its row changed. */
export const cellOf = <Key extends keyof FleetRow>(
  keys: readonly Key[],
  Cell: ComponentType<{ row: Pick<FleetRow, Key> }>,
) => memo(Cell, (before, after) => keys.every((key) => before.row[key] === after.row[key]));
