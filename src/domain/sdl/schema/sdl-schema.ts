import { choice, closed, listOf, named, text } from './common.ts';
import { computeSchema } from './compute.ts';
import { servicesSchema } from './service.ts';
import type { Schema } from './schema-types.ts';

const price = closed(
  {
    amount: {
      oneOf: [
        { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' },
        { type: 'number', minimum: 0 },
      ],
      description: 'The most you pay for one replica per block (about six seconds), in millionths.',
      examples: [10000],
      limits: 'up to 10000000 and 18 decimals',
    },
    denom: {
      ...choice(
        {
          uakt: 'Millionths of AKT, whose price in dollars moves.',
          uact: 'Millionths of a dollar (ACT); what the Console API settles in.',
        },
        'Currency of the price; the Console API settles in uact.',
      ),
      examples: ['uact'],
    },
  },
  { required: ['denom', 'amount'] },
);

/** The auditor that signs for most providers of the network. */
const AUDITOR = 'akash1365yvmc4s7awdyj3n2sav7xfx76adc6dnmlx63';

const addresses = (description: string): Schema =>
  listOf({ type: 'string', from: 'auditor' }, description, [AUDITOR]);

const placement = closed(
  {
    attributes: {
      type: 'object',
      description: 'Attributes that a provider must have to bid, such as region: us-west.',
      examples: [{ region: 'us-west' }],
      keysFrom: 'attribute',
    },
    pricing: named(price, 'The most you pay, for each compute profile placed here.', {
      examples: [{ web: { denom: 'uact', amount: 10000 } }],
      keysFrom: 'profile',
    }),
    signedBy: closed(
      {
        allOf: addresses('Auditors that must all have signed the provider’s attributes.'),
        anyOf: addresses('Auditors of which one must have signed the provider’s attributes.'),
      },
      { description: 'Auditors whose word you require.', examples: [{ anyOf: [AUDITOR] }] },
    ),
  },
  { required: ['pricing'] },
);

const profiles = closed(
  {
    compute: computeSchema,
    placement: named(placement, 'Groups of providers to bid, by name; each becomes one group.', {
      examples: [{ anywhere: { pricing: { web: { denom: 'uact', amount: 10000 } } } }],
      keysFrom: 'placement',
      limits: 'up to 20',
    }),
  },
  {
    required: ['compute', 'placement'],
    description: 'Sizes (compute) and where they may run at which price (placement).',
    examples: [{ compute: {}, placement: {} }],
  },
);

const deployment = named(
  named(
    closed(
      {
        count: {
          minimum: 1,
          type: 'integer',
          description: 'Replicas of the service in this group, up to 50.',
          examples: [1],
          limits: 'up to 50',
        },
        profile: text('Name of a compute profile.', ['web'], { from: 'profile' }),
      },
      { required: ['profile', 'count'] },
    ),
    'Where the service runs, by placement name.',
    { examples: [{ anywhere: { profile: 'web', count: 1 } }], keysFrom: 'placement' },
  ),
  'Which service runs where, in which size and how often.',
  { examples: [{ web: { anywhere: { profile: 'web', count: 1 } } }], keysFrom: 'service' },
);

const endpoints: Schema = {
  additionalProperties: false,
  patternProperties: {
    '^[a-z]+[-_0-9a-z]+$': closed(
      {
        kind: choice(
          { ip: 'A public IP address of your own, leased with the deployment.' },
          'Kind of the endpoint; leased IP addresses are the only one.',
        ),
      },
      { required: ['kind'], typeUnsaid: true },
    ),
  },
  type: 'object',
  description: 'IP addresses to lease, by name; a service takes one with "ip" under "to".',
  examples: [{ 'web-ip': { kind: 'ip' } }],
  keysFrom: 'endpoint',
};

const reclamation = closed(
  {
    min_window: {
      rule: 'reclamation-window',
      type: 'string',
      pattern: '^[1-9][0-9]*(s|m|h)$',
      description: 'Shortest notice you accept before a provider takes the resources back.',
      examples: ['24h', '30m'],
      limits: 'a whole number of s, m or h',
    },
  },
  {
    required: ['min_window'],
    description: 'Only providers that give at least this much notice may bid.',
    examples: [{ min_window: '24h' }],
  },
);

/**
 * Shape of an SDL (versions 2.0 and 2.1) as akash-network/chain-sdk checks it before anything
 * else (`go/sdl/sdl-input.schema.yaml`); the sentences are ours.
 */
export const sdlSchema: Schema = closed(
  {
    deployment,
    endpoints,
    include: listOf({ type: 'string' }, 'Reserved by the network; it includes nothing.', [
      'other.yaml',
    ]),
    profiles,
    services: servicesSchema,
    reclamation,
    version: {
      ...choice(
        {
          '2.0': 'What nearly every SDL is written in.',
          '2.1': 'Came with leased IP addresses (endpoints); else as 2.0.',
        },
        'Version of the SDL language, in quotes.',
      ),
    },
  },
  {
    title: 'Akash SDL',
    description: 'What to run on the Akash network, how big, where and at which price.',
    required: ['version', 'services', 'profiles', 'deployment'],
  },
);
