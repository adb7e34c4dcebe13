import type { Source } from '#domain/sdl/schema/schema-types.ts';
import { literal, stop } from './suggestion.ts';
import type { Ask } from './suggestion.ts';
import { template } from './template.ts';
import type { Template, Tree } from './template.ts';

const SERVICES: readonly Template[] = [
  template(
    { label: 'service on the web', detail: 'image and a port with a web address', name: 'web' },
    (_, name) => [`${name}:`, ['image: ${2:nginx:1.27}', 'expose:', openPort('${3:80}', 'as: 80')]],
  ),
  template(
    { label: 'service without ports', detail: 'a worker that nobody connects to', name: 'worker' },
    (_, name) => [`${name}:`, ['image: ${2:busybox:1.37}', 'command:', ['- ${3:sh}']]],
  ),
];

/** An item of "expose" that the internet reaches. */
export function openPort(port: string, more: string): Tree {
  return [`- port: ${port}`, `  ${more}`, '  to:', ['  - global: true']];
}

const size = (first: number, cpu: string, memory: string): Tree => [
  'cpu:',
  [`units: ${stop(first, cpu)}`],
  'memory:',
  [`size: ${stop(first + 1, memory)}`],
];

const PROFILES: readonly Template[] = [
  template({ label: 'compute profile', detail: 'CPU, memory and disk', name: 'web' }, (_, name) => [
    `${name}:`,
    ['resources:', [...size(2, '0.5', '512Mi'), 'storage:', ['size: ${4:1Gi}']]],
  ]),
  template(
    {
      label: 'compute profile with a kept volume',
      detail: 'disk that outlives restarts',
      name: 'db',
    },
    (_, name) => [
      `${name}:`,
      [
        'resources:',
        [
          ...size(2, '1', '1Gi'),
          'storage:',
          [
            '- size: ${4:1Gi}',
            '- name: ${5:data}',
            '  size: ${6:10Gi}',
            '  attributes:',
            ['  persistent: true', '  class: beta3'],
          ],
        ],
      ],
    ],
  ),
  template(
    { label: 'compute profile with a GPU', detail: 'CPU, memory, disk and GPU', name: 'gpu' },
    (ask, name) => [
      `${name}:`,
      [
        'resources:',
        [
          ...size(2, '4', '16Gi'),
          'storage:',
          ['size: ${4:50Gi}'],
          'gpu:',
          [
            'units: ${5:1}',
            'attributes:',
            ['vendor:', ['nvidia:', [`- model: ${stop(6, commonModel(ask))}`]]],
          ],
        ],
      ],
    ],
  ),
];

/** The model that most providers have. */
function commonModel({ market }: Ask): string {
  const [most] = market.gpus.toSorted((a, b) => b.providers - a.providers);
  return most?.model ?? 'rtx4090';
}

const prices = (ask: Ask, first: number): Tree => {
  const profiles = ask.names.keysAt(['profiles', 'compute']);
  const names = profiles.length > 0 ? profiles.map(literal) : [stop(first, 'web')];
  return [
    'pricing:',
    names.flatMap((name, index) => [
      `${name}:`,
      ['denom: uact', `amount: ${stop(first + 1 + index, '10000')}`],
    ]),
  ];
};

const PLACEMENTS: readonly Template[] = [
  template(
    { label: 'placement anywhere', detail: 'any provider, with a price', name: 'anywhere' },
    (ask, name) => [`${name}:`, prices(ask, 2)],
  ),
  template(
    { label: 'placement in a region', detail: 'providers with an attribute', name: 'region' },
    (ask, name) => [
      `${name}:`,
      ['attributes:', [`region: ${stop(2, commonRegion(ask))}`], ...prices(ask, 3)],
    ],
  ),
];

function commonRegion({ market }: Ask): string {
  const regions = market.attributes.filter(({ key }) => key === 'region');
  const [most] = regions.toSorted((a, b) => b.providers - a.providers);
  return most?.value ?? 'us-west';
}

const DEPLOYED_SERVICE = template(
  { label: 'deployed service', detail: 'placement, profile and count', name: 'web' },
  (ask, name) => {
    const [placement] = ask.names.keysAt(['profiles', 'placement']);
    return [
      `${name}:`,
      [`${placement ? literal(placement) : stop(2, 'anywhere')}:`, placed(ask, name, 3)],
    ];
  },
);

const DEPLOYED_PLACEMENT = template(
  { label: 'placement of the service', detail: 'profile and count', name: 'anywhere' },
  (ask, name) => [`${name}:`, placed(ask, String(ask.cursor.path[1] ?? ''), 2)],
);

/** Profile and count; the profile that is named like the service, or the first. */
function placed({ names }: Ask, service: string, first: number): Tree {
  const profiles = names.keysAt(['profiles', 'compute']);
  const profile = profiles.find((name) => name === service) ?? profiles[0] ?? 'web';
  return [`profile: ${stop(first, profile)}`, `count: ${stop(first + 1, '1')}`];
}

const PRICE = template(
  { label: 'price of a profile', detail: 'denom and amount', name: 'web' },
  (_, name) => [`${name}:`, ['denom: uact', 'amount: ${2:10000}']],
);

const ENDPOINT = template(
  { label: 'leased IP address', detail: 'an endpoint of kind ip', name: 'web-ip' },
  (_, name) => [`${name}:`, ['kind: ip']],
);

const MOUNT = template(
  { label: 'mounted volume', detail: 'where a volume appears', name: 'data' },
  (_, name) => [`${name}:`, ['mount: ${2:/data}']],
);

/** Whole entries for maps whose keys the author names; the first is right for a known name too. */
export function entryTemplates(source: Source | undefined, section: string): readonly Template[] {
  switch (source) {
    case 'service':
      return section === 'services' ? SERVICES : [DEPLOYED_SERVICE];
    case 'profile':
      return section === 'compute' ? PROFILES : [PRICE];
    case 'placement':
      return section === 'placement' ? PLACEMENTS : [DEPLOYED_PLACEMENT];
    case 'endpoint':
      return [ENDPOINT];
    case 'volume':
      return [MOUNT];
    default:
      return [];
  }
}
