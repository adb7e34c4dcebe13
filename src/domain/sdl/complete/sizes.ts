import type { Ask, Idea } from './suggestion.ts';

const COMMON = {
  memory: ['512Mi', '1Gi', '2Gi', '4Gi', '8Gi'],
  storage: ['1Gi', '5Gi', '10Gi', '50Gi', '100Gi'],
} as const;

const UNITS = [
  ['Mi', 'mebibytes (1024 × 1024 bytes)'],
  ['Gi', 'gibibytes (1024 Mi)'],
  ['Ti', 'tebibytes (1024 Gi)'],
] as const;

/** Sizes with their units: common ones, or the number that stands there with each unit. */
export function suggestSizes({ place, cursor }: Ask): Idea[] {
  const number = /^\d+(\.\d+)?/.exec(cursor.token.typed)?.[0];
  switch (place.schema.from) {
    case 'size':
      return number === undefined
        ? COMMON[cursor.path.includes('memory') ? 'memory' : 'storage'].map((size) => word(size))
        : UNITS.map(([unit, meaning]) => word(number + unit, meaning));
    case 'cpu':
      if (number === undefined) return ['0.5', '1', '2', '4', '500m'].map((units) => word(units));
      return [
        word(number, number === '1' ? 'core' : 'cores'),
        ...(number.includes('.') ? [] : [word(`${number}m`, 'thousandths of a core')]),
      ];
    default:
      return [];
  }
}

function word(text: string, detail = ''): Idea {
  return { label: text, kind: 'word', insert: text, detail };
}
