import { ABOVE_ZERO, choice, closed, named, text, TRUTH, when } from './common.ts';
import type { Schema } from './schema-types.ts';

const cpu = closed(
  {
    attributes: {
      type: 'object',
      description: 'What the CPU must be, such as arch: amd64.',
      examples: [{ arch: 'amd64' }],
    },
    units: {
      oneOf: [
        {
          type: 'string',
          pattern: '^[0-9]+(\\.[0-9]+)?[a-zA-Z]*$',
          not: { pattern: '^0+(\\.0+)?m?$' },
        },
        { type: 'number', exclusiveMinimum: 0 },
      ],
      description: 'CPU of one replica: cores (0.5) or thousandths of one (500m), from 10m to 384.',
      examples: [0.5, '500m'],
      limits: '10m to 384, in whole thousandths',
      from: 'cpu',
    },
  },
  { required: ['units'], description: 'CPU of one replica.', examples: [{ units: 0.5 }] },
);

const gpuModel = closed({
  interface: {
    ...choice(
      { pcie: 'On the PCI Express bus.', sxm: 'On a server board with NVLink.' },
      'How the GPU is attached; left out, either will do.',
    ),
    from: 'gpu-interface',
  },
  model: text('Model of the GPU in lowercase.', ['rtx4090', 'h100'], { from: 'gpu-model' }),
  ram: text('Memory of the GPU, where a model comes with several.', ['80Gi'], {
    from: 'gpu-ram',
  }),
});

const vendor = closed(
  {
    nvidia: {
      oneOf: [{ type: 'array', items: gpuModel }, { type: 'null' }],
      description: 'Models of which any will do; empty takes any NVIDIA GPU.',
      examples: [[{ model: 'rtx4090' }, { model: 'a100' }]],
    },
  },
  {
    minProperties: 1,
    description: 'Maker of the GPU; NVIDIA is the only one on the network.',
    examples: [{ nvidia: [{ model: 'rtx4090' }] }],
  },
);

const gpu = closed(
  {
    attributes: closed(
      { vendor },
      {
        description: 'Which GPUs will do.',
        examples: [{ vendor: { nvidia: [{ model: 'rtx4090' }] } }],
      },
    ),
    units: {
      oneOf: [{ type: 'string' }, { type: 'number' }],
      description: 'GPUs of one replica, up to 24.',
      examples: [1],
      limits: 'whole numbers up to 24',
    },
  },
  {
    examples: [{ units: 1, attributes: { vendor: { nvidia: [{ model: 'rtx4090' }] } } }],
    allOf: [
      when(
        { properties: { units: ABOVE_ZERO }, required: ['units'] },
        { required: ['attributes'] },
      ),
      when(
        { required: ['attributes'] },
        { properties: { units: ABOVE_ZERO }, required: ['units'] },
      ),
    ],
    description: 'GPU of one replica.',
  },
);

const memory = closed(
  {
    size: text('Memory of one replica with its unit, from 1Mi to 2Ti.', ['512Mi', '4Gi'], {
      limits: '1Mi to 2Ti',
      from: 'size',
    }),
  },
  {
    required: ['size'],
    description: 'Memory of one replica.',
    examples: [{ size: '512Mi' }],
  },
);

const ramIsNotPersistent: Schema = {
  rule: 'ram-is-not-persistent',
  not: {
    properties: { class: { const: 'ram' }, persistent: TRUTH },
    required: ['class', 'persistent'],
  },
};

const diskIsPersistent = when(
  { properties: { class: { enum: ['beta1', 'beta2', 'beta3', 'default'] } }, required: ['class'] },
  { properties: { persistent: TRUTH }, required: ['persistent'] },
);

const unsaid = (schema: Schema): Schema => ({ ...schema, typeUnsaid: true });

const volume = closed(
  {
    attributes: closed(
      {
        class: unsaid({
          ...text(
            'Kind of storage: beta1 (hard disk), beta2 (SSD), beta3 (NVMe), default, or ram.',
            ['beta3'],
          ),
          meanings: {
            beta3: 'NVMe, kept over restarts.',
            beta2: 'SSD, kept over restarts.',
            beta1: 'Hard disk, kept over restarts.',
            default: 'What the provider chooses, kept over restarts.',
            ram: 'Shared memory (such as /dev/shm), never kept.',
          },
        }),
        persistent: unsaid({
          oneOf: [{ type: 'boolean' }, { type: 'string' }],
          description: 'true keeps the data when the container restarts; ram is always false.',
          examples: [true],
        }),
      },
      {
        allOf: [ramIsNotPersistent, diskIsPersistent],
        required: ['class', 'persistent'],
        description: 'Class of the volume and whether it outlives a restart.',
        examples: [{ class: 'beta3', persistent: true }],
      },
    ),
    name: unsaid(
      text('Name under which the service mounts the volume; left out, it is "default".', ['data'], {
        default: 'default',
        from: 'volume',
      }),
    ),
    size: unsaid(
      text('Size of the volume with its unit, from 5Mi to 32Ti.', ['1Gi'], {
        limits: '5Mi to 32Ti',
        from: 'size',
      }),
    ),
  },
  { required: ['size'] },
);

const storage: Schema = {
  oneOf: [volume, { items: volume, type: 'array' }],
  description: 'Disk of one replica: one volume, or a list of named ones.',
  examples: [{ size: '1Gi' }],
};

export const computeSchema = named(
  closed(
    {
      resources: closed(
        { cpu, gpu, memory, storage },
        {
          required: ['cpu', 'memory', 'storage'],
          description: 'What one replica of a service gets.',
          examples: [{ cpu: { units: 0.5 }, memory: { size: '512Mi' }, storage: { size: '1Gi' } }],
        },
      ),
    },
    { required: ['resources'] },
  ),
  'Sizes that services refer to, by name.',
  {
    examples: [
      {
        web: {
          resources: { cpu: { units: 0.5 }, memory: { size: '512Mi' }, storage: { size: '1Gi' } },
        },
      },
    ],
    keysFrom: 'profile',
  },
);
