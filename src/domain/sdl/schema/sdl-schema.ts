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
    },
    denom: choice(['uakt', 'uact'], 'Currency of the price; the Console API settles in uact.'),
  },
  { required: ['denom', 'amount'] },
);

const addresses = (description: string): Schema => listOf({ type: 'string' }, description);

const placement = closed(
  {
    attributes: {
      type: 'object',
      description: 'Attributes that a provider must have to bid, such as region: us-west.',
      examples: [{ region: 'us-west' }],
    },
    pricing: named(price, 'The most you pay, for each compute profile placed here.'),
    signedBy: closed(
      {
        allOf: addresses('Auditors that must all have signed the provider’s attributes.'),
        anyOf: addresses('Auditors of which one must have signed the provider’s attributes.'),
      },
      { description: 'Auditors whose word you require.' },
    ),
  },
  { required: ['pricing'] },
);

const profiles = closed(
  {
    compute: computeSchema,
    placement: named(placement, 'Groups of providers to bid, by name; each becomes one group.'),
  },
  {
    required: ['compute', 'placement'],
    description: 'Sizes (compute) and where they may run at which price (placement).',
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
        },
        profile: text('Name of a compute profile.', 'web'),
      },
      { required: ['profile', 'count'] },
    ),
    'Where the service runs, by placement name.',
  ),
  'Which service runs where, in which size and how often.',
);

const endpoints: Schema = {
  additionalProperties: false,
  patternProperties: {
    '^[a-z]+[-_0-9a-z]+$': closed(
      { kind: choice(['ip'], 'Kind of the endpoint; leased IP addresses are the only one.') },
      { required: ['kind'], typeUnsaid: true },
    ),
  },
  type: 'object',
  description: 'IP addresses to lease, by name; a service takes one with "ip" under "to".',
  examples: [{ 'web-ip': { kind: 'ip' } }],
};

const reclamation = closed(
  {
    min_window: {
      rule: 'reclamation-window',
      type: 'string',
      pattern: '^[1-9][0-9]*(s|m|h)$',
      description: 'Shortest notice you accept before a provider takes the resources back.',
      examples: ['24h'],
    },
  },
  {
    required: ['min_window'],
    description: 'Only providers that give at least this much notice may bid.',
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
    include: listOf({ type: 'string' }, 'Reserved by the network; it includes nothing.'),
    profiles,
    services: servicesSchema,
    reclamation,
    version: {
      ...choice(['2.0', '2.1'], 'Version of the SDL language, in quotes.'),
      examples: ['2.0'],
    },
  },
  {
    title: 'Akash SDL',
    description: 'What to run on the Akash network, how big, where and at which price.',
    required: ['version', 'services', 'profiles', 'deployment'],
  },
);
