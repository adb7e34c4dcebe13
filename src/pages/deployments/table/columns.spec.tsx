import { useTable } from '@tanstack/react-table';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { row } from '#pages/deployments/rows/rows.fixture.ts';
import type { FleetRow } from '#pages/deployments/rows/fleet-row.ts';
import type { SortKey } from '#pages/deployments/view/fleet-view.ts';
import { COLUMNS, features, VISIBLE } from './columns.tsx';

/** The dseqs of rows in the order in which the table puts them. */
function ordered(rows: FleetRow[], ...sort: [SortKey, 'up' | 'down'][]): string[] {
  function Probe() {
    const table = useTable({
      features,
      columns: COLUMNS,
      data: rows,
      getRowId: ({ dseq }) => dseq,
      state: {
        sorting: sort.map(([id, way]) => ({ id, desc: way === 'down' })),
        columnVisibility: VISIBLE.phone,
      },
    });
    return table
      .getRowModel()
      .rows.map(({ id }) => id)
      .join(' ');
  }
  return renderToStaticMarkup(<Probe />).split(' ');
}

describe('order', () => {
  test('what runs out first comes first; what does not run out is last either way', () => {
    const rows = [
      row({ dseq: '1', emptyAt: null }),
      row({ dseq: '2', emptyAt: 5000 }),
      row({ dseq: '3', emptyAt: 3000 }),
      row({ dseq: '4', emptyAt: 10, active: false }),
    ];
    expect(ordered(rows, ['runway', 'up'])).toEqual(['3', '2', '1', '4']);
    expect(ordered(rows, ['runway', 'down'])).toEqual(['2', '3', '1', '4']);
  });

  test('costs are told apart to the last digit', () => {
    const rows = [
      row({ dseq: '1', rateUsd: '0.100000000000000001' }),
      row({ dseq: '2', rateUsd: '0.100000000000000002' }),
      row({ dseq: '3', rateUsd: null }),
      row({ dseq: '4', rateUsd: '2' }),
    ];
    expect(ordered(rows, ['cost', 'down'])).toEqual(['4', '2', '1', '3']);
    expect(ordered(rows, ['cost', 'up'])).toEqual(['1', '2', '4', '3']);
  });

  test('names whatever their case, the unnamed last', () => {
    const rows = [
      row({ dseq: '1', name: { text: 'unnamed', from: 'none' } }),
      row({ dseq: '2', name: { text: 'web', from: 'label' } }),
      row({ dseq: '3', name: { text: 'Api', from: 'label' } }),
    ];
    expect(ordered(rows, ['name', 'up'])).toEqual(['3', '2', '1']);
  });

  test('GPUs count before cores, and unknown sizes last', () => {
    const size = (gpus: string[], cpuMilli: string) => ({
      gpus,
      cpuMilli,
      memoryBytes: '1',
      storageBytes: '1',
    });
    const rows = [
      row({ dseq: '1', size: size([], '64000') }),
      row({ dseq: '2', size: size(['2× H100'], '1000') }),
      row({ dseq: '3', size: size(['8× GPU'], '1000') }),
      row({ dseq: '4', size: null }),
    ];
    expect(ordered(rows, ['resources', 'down'])).toEqual(['3', '2', '1', '4']);
  });

  test('a second column decides where the first does not', () => {
    const rows = [
      row({ dseq: '1', createdHeight: 5, rateUsd: '1' }),
      row({ dseq: '2', createdHeight: 7, rateUsd: '1' }),
      row({ dseq: '3', createdHeight: 6, rateUsd: '2' }),
    ];
    expect(ordered(rows, ['cost', 'down'], ['created', 'down'])).toEqual(['3', '2', '1']);
  });
});

test('every room shows a name and what is in escrow', () => {
  for (const shown of Object.values(VISIBLE)) {
    expect(shown.name || shown.summary).toBe(true);
    expect(shown.runway || shown.money).toBe(true);
  }
});
