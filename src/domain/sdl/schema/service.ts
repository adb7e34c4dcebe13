import { choice, closed, listOf, named, text, textListOrNothing } from './common.ts';
import { exposeSchema } from './expose.ts';
import type { Schema } from './schema-types.ts';

const atLeast = (minLength: number, description: string, example: string): Schema => ({
  type: 'string',
  minLength,
  description,
  examples: [example],
});

const credentials = closed(
  {
    email: atLeast(
      5,
      'Address of the registry account, where the registry asks for one.',
      'me@example.com',
    ),
    host: atLeast(1, 'Registry that holds the image.', 'ghcr.io'),
    password: atLeast(6, 'Password or access token; providers can read it.', 'a-read-only-token'),
    username: atLeast(1, 'Account at the registry.', 'me'),
  },
  {
    required: ['host', 'username', 'password'],
    description: 'Login for a private image registry.',
    examples: [{ host: 'ghcr.io', username: 'me', password: 'a-read-only-token' }],
  },
);

const mounts = named(
  closed({
    mount: {
      type: 'string',
      minLength: 1,
      pattern: '^/',
      description: 'Folder in the container where the volume appears; an absolute path.',
      examples: ['/var/lib/data'],
    },
    readOnly: {
      type: 'boolean',
      description: 'true keeps the container from writing to the volume.',
      default: false,
      examples: [true],
    },
  }),
  'Where the volumes of the compute profile appear in the container, by volume name.',
  { examples: [{ data: { mount: '/var/lib/data' } }], keysFrom: 'volume' },
);

const permissions = closed(
  {
    read: listOf(
      choice(
        {
          deployment: 'The state of the deployment’s own containers.',
          logs: 'The logs of the deployment’s own containers.',
          events: 'What the cluster says of the deployment’s own containers.',
        },
        'One kind of thing that the service may read.',
      ),
      'What the service may read about its own deployment.',
      ['logs'],
    ),
  },
  {
    description: 'Rights of the service inside the provider’s cluster.',
    examples: [{ read: ['logs'] }],
  },
);

const params = closed(
  {
    storage: mounts,
    permissions,
    tee: choice(
      {
        cpu: 'Memory is encrypted by the CPU; the provider cannot read it.',
        'cpu-gpu': 'CPU and GPU are protected; the profile needs a GPU.',
      },
      'Runs the service in a trusted execution environment: of the CPU, or of CPU and GPU.',
    ),
  },
  {
    description: 'Volume mounts, permissions and confidential computing of the service.',
    examples: [{ storage: { data: { mount: '/var/lib/data' } } }],
  },
);

const service = closed(
  {
    args: textListOrNothing('Arguments of the command, one a list entry.', ['--port', '8080']),
    command: textListOrNothing('Replaces the entry point of the image.', ['sh', '-c']),
    credentials,
    dependencies: listOf(
      closed({ service: text('Name of a service of this SDL.', ['db'], { from: 'service' }) }),
      'Services that this one uses; it does not delay the start of either.',
      [{ service: 'db' }],
    ),
    env: textListOrNothing('Environment variables as NAME=value; providers can read them.', [
      'LOG_LEVEL=info',
    ]),
    expose: exposeSchema,
    image: {
      type: 'string',
      minLength: 1,
      description:
        'Container image with its tag. Name a version: with "latest" nobody knows what runs.',
      examples: ['nginx:1.27'],
    },
    params,
  },
  { required: ['image'] },
);

export const servicesSchema = named(
  service,
  'The containers of this deployment, by name (lowercase letters, digits and hyphens).',
  { examples: [{ web: { image: 'nginx:1.27' } }], keysFrom: 'service' },
);
