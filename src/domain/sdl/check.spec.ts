import { describe, expect, it } from 'vitest';
import { checkSdl, serverMessage } from './check.ts';
import { edited, TWO_GROUPS, WEB } from './spec-fixtures.ts';

const serverErrors = (text: string): string[] => checkSdl(text).serverErrors;

describe('verdict', () => {
  it.each([
    ['one service', WEB],
    ['two groups with everything', TWO_GROUPS],
    ['Windows line breaks', WEB.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${WEB}`],
    [
      'JSON, which is YAML',
      '{"version":"2.0","services":{},"profiles":{"compute":{},"placement":{}},"deployment":{}}',
    ],
    [
      'a quoted text that continues further left',
      edited(WEB, 'nginx:1.27   # the server', '"nginx\n:1"'),
    ],
    [
      'merge keys',
      edited(
        TWO_GROUPS,
        '    front:\n      resources:\n',
        '    front:\n      <<: *small\n      resources:\n',
      ),
    ],
  ])('accepts %s', (_, text) => {
    const check = checkSdl(text);
    expect(check.serverErrors).toEqual([]);
    expect(check.verdict).toBe('accepted');
  });

  it.each<[what: string, from: string, to: string, errors: string[]]>([
    ['no version', 'version: "2.0"', '', ['Missing required field: "version".']],
    [
      'an unquoted version',
      'version: "2.0"',
      'version: 2.0',
      ['"version" should be string.', '"version" should be one of: 2.0, 2.1.'],
    ],
    [
      'an unknown key',
      '    image: nginx',
      '    ports: [80]\n    image: nginx',
      ['Additional property "ports" is not allowed at "/services/web".'],
    ],
    [
      'a port out of range',
      'port: 8080',
      'port: 80800',
      [
        '"port" at "/services/web/expose/0" must be at most 65535.',
        '"expose" at "/services/web" should be null.',
      ],
    ],
    [
      'a negative CPU',
      'units: 0.5',
      'units: -1',
      [
        '"units" at "/profiles/compute/web/resources/cpu" must NOT be valid.',
        '"units" at "/profiles/compute/web/resources/cpu" should be string.',
        '"units" at "/profiles/compute/web/resources/cpu" must be greater than 0.',
      ],
    ],
    [
      'a volume without size',
      'size: 1Gi',
      'name: data',
      [
        'Missing required field: "size" at "/profiles/compute/web/resources/storage".',
        '"storage" at "/profiles/compute/web/resources" should be array.',
      ],
    ],
    [
      'an unknown denomination',
      'denom: uact',
      'denom: usd',
      ['"denom" at "/profiles/placement/anywhere/pricing/web" should be one of: uakt, uact.'],
    ],
    [
      'an empty image',
      'nginx:1.27   # the server',
      '""',
      ['"image" at "/services/web" must be at least 1 characters long.'],
    ],
    [
      'a bad endpoint name',
      'services:',
      'endpoints: { A: { kind: ip } }\nservices:',
      [
        'Field "A" at "/endpoints" doesn\'t satisfy any of the allowed patterns: ^[a-z]+[-_0-9a-z]+$.',
      ],
    ],
    [
      'a service that is not deployed',
      '  web:\n    anywhere:',
      '  site:\n    anywhere:',
      ['Service "web" is not defined at "/deployment" section.'],
    ],
    [
      'a profile that does not exist',
      'profile: web',
      'profile: big',
      [
        'The pricing for the "big" profile is not defined in the "anywhere" placement.',
        'The compute requirements for the "big" profile are not defined in the "compute" section.',
      ],
    ],
    [
      'a placement that does not exist',
      '    anywhere:\n      profile',
      '    mars:\n      profile',
      ['The placement "mars" is not defined in the "placement" section.'],
    ],
    [
      'persistent storage without mount',
      'size: 1Gi',
      'size: 1Gi\n          attributes: { persistent: true, class: beta2 }',
      [
        'Persistent storage "default" requires a mount path in /services/web/params/storage/default/mount.',
      ],
    ],
    [
      'an unused endpoint',
      'services:',
      'endpoints: { ip-a: { kind: ip } }\nservices:',
      ['Endpoint "ip-a" declared but never used.'],
    ],
    [
      'a leased IP that is not global',
      '- global: true',
      '- ip: ip-a',
      [
        'If an IP is declared, the directive must be declared as global.',
        '"expose" at "/services/web" should be null.',
      ],
    ],
    [
      'an IP endpoint that is not declared',
      '- global: true',
      '- { global: true, ip: ip-a }',
      ['Unknown endpoint "ip-a" for service "web". Add it to the "endpoints" section.'],
    ],
    [
      'a mount of an unknown volume',
      'image: nginx',
      'params: { storage: { logs: { mount: /logs } } }\n    image: nginx',
      ['Service "web" references non-existing compute volume "logs".'],
    ],
    [
      'a GPU enclave without GPU',
      'image: nginx',
      'params: { tee: cpu-gpu }\n    image: nginx',
      ['Service "web" tee type requires gpu resources.'],
    ],
    [
      'a notice in two units',
      'services:',
      'reclamation: { min_window: 1h30m }\nservices:',
      ['Reclamation min_window must be a whole number followed by s, m, or h (e.g. "24h", "30m").'],
    ],
    ['a repeated key', 'services:', 'version: "2.0"\nservices:', ['duplicated mapping key']],
    [
      'a tab for indentation',
      '  web:\n    image',
      '\tweb:\n    image',
      ['tab characters must not be used in indentation'],
    ],
  ])('rejects %s in the words of the API', (_, from, to, errors) => {
    const check = checkSdl(edited(WEB, from, to));
    expect(check.serverErrors).toEqual(errors);
    expect(check.verdict).toBe('rejected');
    expect(check.manifest).toBeNull();
    expect(check.problems.some((problem) => problem.severity === 'error')).toBe(true);
  });

  it.each([
    ['empty text', '', ['"" should be object.']],
    ['a comment', '# nothing', ['"" should be object.']],
    ['a word', 'hello', ['"" should be object.']],
    [
      'two documents',
      'a: 1\n---\nb: 2',
      ['expected a single document in the stream, but found more'],
    ],
  ])('rejects %s', (_, text, errors) => {
    expect(serverErrors(text)).toEqual(errors);
  });

  it('checks two groups against each other', () => {
    const ip = '- { port: 9000, as: 9000, proto: UDP, to: [{ global: true, ip: front-ip }] }';
    const text = edited(
      TWO_GROUPS,
      '    expose:\n      - port: 8000',
      `    expose:\n      ${ip}\n      - port: 8000`,
    );
    expect(serverErrors(text)).toEqual([
      'IP endpoint "front-ip" port 9000 protocol UDP already in use by service "api".',
    ]);
    const tee = edited(
      edited(TWO_GROUPS, '    command: [api]', '    params: { tee: cpu }'),
      'data: { mount: /data }',
      'data: { mount: /data }\n      tee: cpu-gpu',
    );
    expect(serverErrors(tee)).toEqual([
      'Service "db" tee type requires gpu resources.',
      'conflicting tee types in placement group "west": "cpu-gpu" and "cpu"',
    ]);
  });

  it('joins the sentences as the API does', () => {
    const check = checkSdl(edited(WEB, 'profile: web', 'profile: big'));
    expect(serverMessage(check)).toBe(
      'Invalid SDL: The pricing for the "big" profile is not defined in the "anywhere" placement., ' +
        'The compute requirements for the "big" profile are not defined in the "compute" section.',
    );
  });
});
