import { choice, closed, listOf, text, when } from './common.ts';
import type { Schema } from './schema-types.ts';

const port = (description: string, example: number): Schema => ({
  type: 'integer',
  minimum: 1,
  maximum: 65535,
  description,
  examples: [example],
});

const wholeNumber = (
  description: string,
  fallback: number,
  example: number,
  maximum?: number,
): Schema => ({
  type: 'integer',
  minimum: 0,
  ...(maximum !== undefined && { maximum }),
  description,
  default: fallback,
  examples: [example],
});

const retryCase: Schema = {
  enum: ['error', 'timeout', '500', '502', '503', '504', '403', '404', '429', 'off'],
  type: 'string',
  meanings: {
    error: 'The replica could not be reached.',
    timeout: 'The replica did not answer in time.',
    '500': 'The replica answered 500, internal server error.',
    '502': 'The replica answered 502, bad gateway.',
    '503': 'The replica answered 503, unavailable.',
    '504': 'The replica answered 504, gateway timeout.',
    '403': 'The replica answered 403, forbidden.',
    '404': 'The replica answered 404, not found.',
    '429': 'The replica answered 429, too many requests.',
    off: 'No other replica is tried; stands alone.',
  },
};

const retryCases: Schema = {
  oneOf: [
    { type: 'array', items: retryCase, contains: { const: 'off' }, maxItems: 1, minItems: 1 },
    { type: 'array', items: retryCase, not: { contains: { const: 'off' } } },
  ],
  description:
    'When the proxy tries the next replica: on an error, a timeout or one of these status codes; "off" stands alone.',
  default: ['error', 'timeout'],
  examples: [['error', 'timeout', '502']],
};

const httpOptions = closed(
  {
    max_body_size: wholeNumber(
      'Largest request body in bytes, up to 104857600 (100 MB).',
      1048576,
      10485760,
      104857600,
    ),
    next_cases: retryCases,
    next_timeout: wholeNumber(
      'Milliseconds in which the next replica may still be tried; 0 means no limit.',
      0,
      5000,
    ),
    next_tries: wholeNumber('How many replicas are tried for one request.', 3, 2),
    proxy_buffer_size: wholeNumber(
      'Bytes that the proxy keeps for response headers, up to 1048576; left out, the provider chooses.',
      0,
      16384,
      1048576,
    ),
    read_timeout: wholeNumber(
      'Milliseconds the proxy waits for the service to answer, up to 60000.',
      60000,
      30000,
      60000,
    ),
    send_timeout: wholeNumber(
      'Milliseconds the proxy waits to send the request, up to 60000.',
      60000,
      30000,
      60000,
    ),
  },
  {
    description: 'How the provider’s HTTP proxy treats requests to this port.',
    examples: [{ max_body_size: 10485760, read_timeout: 30000 }],
  },
);

/** An IP endpoint is reached from the internet, so its rule must say `global: true`. */
const ipNeedsGlobal: Schema = {
  rule: 'ip-needs-global',
  ...when(
    { properties: { ip: { type: 'string', minLength: 1 } }, required: ['ip'] },
    { properties: { global: { const: true } }, required: ['global'] },
  ),
};

const destination = closed(
  {
    global: {
      type: 'boolean',
      description: 'true opens the port to the internet.',
      examples: [true],
    },
    ip: {
      minLength: 1,
      type: 'string',
      description: 'Name of an entry of "endpoints": the port answers on that leased IP address.',
      examples: ['web-ip'],
      from: 'endpoint',
    },
    service: text('Opens the port to this service of the same SDL only.', ['api'], {
      from: 'service',
    }),
  },
  { allOf: [ipNeedsGlobal] },
);

const exposed = closed(
  {
    accept: listOf(
      { type: 'string' },
      'Host names under which the service answers; point their DNS at the provider.',
      ['www.example.com'],
    ),
    as: port(
      'Port under which others reach the service; left out, it is the same as "port". Only 80 over TCP gets a web address.',
      80,
    ),
    http_options: httpOptions,
    port: port('Port on which the container listens.', 8080),
    proto: {
      ...choice(
        {
          TCP: 'Connections; a global port served as 80 is HTTP and gets a web address.',
          UDP: 'Datagrams, as games, DNS and voice use them.',
          tcp: 'The same as TCP.',
          udp: 'The same as UDP.',
        },
        'Transport of the port; left out, it is TCP.',
      ),
      default: 'TCP',
    },
    to: listOf(destination, 'Who may connect: the internet (global) or other services.', [
      { global: true },
    ]),
  },
  { required: ['port'] },
);

export const exposeSchema: Schema = {
  oneOf: [{ type: 'array', items: exposed }, { type: 'null' }],
  description: 'Ports of the container that others can reach.',
  examples: [[{ port: 80, as: 80, to: [{ global: true }] }]],
};
