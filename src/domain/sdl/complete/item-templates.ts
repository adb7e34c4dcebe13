import { openPort } from './entry-templates.ts';
import type { Ask } from './suggestion.ts';
import { stop } from './suggestion.ts';
import { template } from './template.ts';
import type { Template } from './template.ts';

const PORTS: readonly Template[] = [
  template({ label: '- port on the web', detail: 'HTTP with a web address' }, () =>
    openPort('${1:80}', 'as: 80'),
  ),
  template(
    { label: '- port open to the internet', detail: 'TCP or UDP on a port the provider gives' },
    () => openPort('${1:25565}', 'proto: ${2:TCP}'),
  ),
  template({ label: '- port for another service', detail: 'closed to the internet' }, (ask) => [
    '- port: ${1:5432}',
    '  to:',
    [`  - service: ${stop(2, otherService(ask))}`],
  ]),
];

function otherService({ names, cursor }: Ask): string {
  return names.keysAt(['services']).find((name) => name !== cursor.path[1]) ?? 'web';
}

const TARGETS: readonly Template[] = [
  template({ label: '- global: true', detail: 'open to the internet' }, () => ['- global: true']),
  template({ label: '- service', detail: 'open to another service' }, (ask) => [
    `- service: ${stop(1, otherService(ask))}`,
  ]),
];

const VOLUMES: readonly Template[] = [
  template({ label: '- volume', detail: 'disk that a restart empties' }, () => [
    '- size: ${1:1Gi}',
  ]),
  template({ label: '- kept volume', detail: 'outlives restarts; mount it in the service' }, () => [
    '- name: ${1:data}',
    '  size: ${2:10Gi}',
    '  attributes:',
    ['  persistent: true', '  class: beta3'],
  ]),
  template({ label: '- shared memory', detail: 'class ram, for /dev/shm' }, () => [
    '- name: ${1:shm}',
    '  size: ${2:1Gi}',
    '  attributes:',
    ['  persistent: false', '  class: ram'],
  ]),
];

const BY_LIST: Readonly<Record<string, readonly Template[]>> = {
  expose: PORTS,
  to: TARGETS,
  storage: VOLUMES,
};

/** Whole items for the list under a key. */
export function itemTemplates(list: string): readonly Template[] {
  return BY_LIST[list] ?? [];
}

/** A whole SDL, for an empty text. */
export const DOCUMENT = template(
  { label: 'SDL of a web service', detail: 'a whole document to fill in', name: 'web' },
  (_, name) => [
    'version: "2.0"',
    '',
    'services:',
    [`${name}:`, ['image: ${2:nginx:1.27}', 'expose:', openPort('${3:80}', 'as: 80')]],
    '',
    'profiles:',
    [
      'compute:',
      [
        '${1}:',
        [
          'resources:',
          [
            'cpu:',
            ['units: ${4:0.5}'],
            'memory:',
            ['size: ${5:512Mi}'],
            'storage:',
            ['size: ${6:1Gi}'],
          ],
        ],
      ],
      'placement:',
      ['anywhere:', ['pricing:', ['${1}:', ['denom: uact', 'amount: ${7:10000}']]]],
    ],
    '',
    'deployment:',
    ['${1}:', ['anywhere:', ['profile: ${1}', 'count: ${8:1}']]],
  ],
);
