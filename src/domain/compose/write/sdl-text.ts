import type { PlannedPort, PlannedService, PlannedVolume } from '#domain/compose/plan/plan.ts';
import { PLACEHOLDER } from '#domain/compose/types.ts';
import { cpuText, scalar, sizeText, withComment } from './scalar.ts';

type Lines = string[];

const indent = (lines: Lines): Lines => lines.map((line) => `  ${line}`);

/** `key:` with lines below it; nothing where there are none. */
const section = (key: string, lines: Lines): Lines =>
  lines.length === 0 ? [] : [`${key}:`, ...indent(lines)];

/** `- ` before the first of some lines, the others below it. */
const item = ([first = '', ...rest]: Lines): Lines => [`- ${first}`, ...indent(rest)];

const texts = (values: readonly string[]): Lines =>
  values.flatMap((value) => {
    const unset = value === PLACEHOLDER || value.endsWith(`=${PLACEHOLDER}`);
    return item([withComment(scalar(value), unset ? 'change this' : null)]);
  });

function port({ port, as, proto, global, services }: PlannedPort): Lines {
  const to = [
    ...(global ? ['- global: true'] : []),
    ...services.map((service) => `- service: ${scalar(service)}`),
  ];
  return item([
    `port: ${port}`,
    ...(as === port && !(as === 80 && global) ? [] : [`as: ${as}`]),
    ...(proto === 'udp' ? ['proto: udp'] : []),
    ...section('to', to),
  ]);
}

const mount = ({ name, mount, readOnly }: PlannedVolume): Lines =>
  section(scalar(name), [`mount: ${scalar(mount)}`, ...(readOnly ? ['readOnly: true'] : [])]);

function service(planned: PlannedService): Lines {
  const { name, image, imageComment, command, args, env, expose, volumes } = planned;
  return section(scalar(name), [
    withComment(`image: ${scalar(image)}`, imageComment),
    ...section('command', texts(command)),
    ...section('args', texts(args)),
    ...section('env', texts(env)),
    ...section('expose', expose.flatMap(port)),
    ...section('params', section('storage', volumes.flatMap(mount))),
  ]);
}

function volume({ name, size, kind, comment }: PlannedVolume): Lines {
  const attributes =
    kind === 'ram' ? ['persistent: false', 'class: ram'] : ['persistent: true', 'class: beta3'];
  return item([
    `name: ${scalar(name)}`,
    withComment(`size: ${sizeText(size)}`, comment),
    ...section('attributes', attributes),
  ]);
}

function compute({ name, size, volumes }: PlannedService): Lines {
  const assumed = (is: boolean): string | null => (is ? 'assumed' : null);
  const disk = `size: ${sizeText(size.disk)}`;
  const gpu = [`units: ${size.gpu}`, 'attributes:', '  vendor:', '    nvidia: # any model'];
  const resources = [
    ...section('cpu', [withComment(`units: ${cpuText(size.cpuMilli)}`, assumed(size.assumed.cpu))]),
    ...section('memory', [
      withComment(`size: ${sizeText(size.memory)}`, assumed(size.assumed.memory)),
    ]),
    ...(size.gpu > 0 ? section('gpu', gpu) : []),
    ...section(
      'storage',
      volumes.length === 0 ? [disk] : [`- ${disk}`, ...volumes.flatMap(volume)],
    ),
  ];
  return section(scalar(name), section('resources', resources));
}

const pricing = ({ name, price }: PlannedService): Lines =>
  section(scalar(name), ['denom: uact', `amount: ${price}`]);

const PLACEMENT = 'anywhere';

const placed = ({ name, count }: PlannedService): Lines =>
  section(scalar(name), section(PLACEMENT, [`profile: ${scalar(name)}`, `count: ${count}`]));

/** Writes an SDL as one writes it by hand, assumptions said beside what was assumed. */
export function writeSdl(services: readonly PlannedService[]): string {
  const unset = JSON.stringify(services).toUpperCase().includes(PLACEHOLDER);
  const prices = [
    '# The most to pay for a replica, in millionths of a dollar per block of about 6 seconds.',
    ...services.flatMap(pricing),
  ];
  const parts: Lines[] = [
    [
      `# Written from a docker-compose file.${unset ? ` Look for ${PLACEHOLDER} before you deploy.` : ''}`,
      'version: "2.0"',
    ],
    section('services', services.flatMap(service)),
    section('profiles', [
      ...section('compute', services.flatMap(compute)),
      ...section('placement', section(PLACEMENT, section('pricing', prices))),
    ]),
    section('deployment', services.flatMap(placed)),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
