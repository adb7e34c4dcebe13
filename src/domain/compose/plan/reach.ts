import { asMap, asText, asTexts, get } from '#domain/compose/read/values.ts';
import type { PlannedPort } from './plan.ts';
import type { Ports } from './ports.ts';
import type { ComposeService } from './service.ts';

/** Names of a list, or of the keys of a map. */
const namesOf = (value: unknown): string[] => {
  const map = asMap(value);
  return map ? Object.keys(map) : asTexts(value);
};

/** Names under which others may speak of a service. */
const namesFor = ({ key, said }: ComposeService): string[] => {
  const networks = asMap(get(said, 'networks')) ?? {};
  const aliases = Object.values(networks).flatMap((one) => asTexts(get(asMap(one), 'aliases')));
  const own = [asText(get(said, 'container_name')), asText(get(said, 'hostname'))];
  return [key, ...aliases, ...own.filter((name) => name !== null)].filter((name) => name !== '');
};

/** What a service is told at its start, in which the names of others stand. */
const toldTo = ({ said }: ComposeService): string =>
  JSON.stringify([get(said, 'environment'), get(said, 'command'), get(said, 'entrypoint')]);

const isWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const isLetter = (letter: string): boolean => /[\w-]/.test(letter);
  const alone = !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + word.length));
  return alone || isWord(text.slice(at + word.length), word);
};

/** Whether one service uses another: it depends on it, links it, or is told its name. */
function uses(user: ComposeService, used: ComposeService): boolean {
  const links = asTexts(get(user.said, 'links')).map((link) => link.split(':')[0]);
  if (namesOf(get(user.said, 'depends_on')).includes(used.key) || links.includes(used.key))
    return true;
  const told = toldTo(user);
  return namesFor(used).some((name) => isWord(told, name));
}

const networksOf = ({ said }: ComposeService): string[] => {
  const names = namesOf(get(said, 'networks'));
  return names.length > 0 ? names : ['default'];
};

function shareNetwork(a: ComposeService, b: ComposeService): boolean {
  const own = new Set(networksOf(a));
  return networksOf(b).some((name) => own.has(name));
}

/**
 * Who connects to a service: those that use it and, where none is seen to although it listens for
 * them alone, all that share a network with it, as in compose.
 */
function usersOf(
  service: ComposeService,
  { global, listening }: Ports,
  all: readonly ComposeService[],
): ComposeService[] {
  const near = all.filter((other) => other !== service && shareNetwork(service, other));
  const users = near.filter((other) => uses(other, service));
  const sought = users.length > 0 || global.length > 0 || listening.length === 0;
  return sought ? users : near;
}

/** All ports of a service with those who reach them; what nobody reaches is left out. */
export function planExposure(
  service: ComposeService,
  ports: Ports,
  all: readonly ComposeService[],
): PlannedPort[] {
  const users = usersOf(service, ports, all);
  const names = users.map(({ name }) => name);
  if (names.length === 0) return ports.global;
  const exposed = ports.global.map((port) => ({ ...port }));
  for (const { port, proto } of ports.listening) {
    // Others reach a service under the outer number, and they know the one it has inside.
    const same = exposed.find((one) => one.port === port && one.as === port && one.proto === proto);
    if (same) same.services = names;
    else exposed.push({ port, as: port, proto, global: false, services: names });
  }
  if (ports.listening.length === 0) {
    const who = users.map(({ key }) => key).join(', ');
    service.log.assumed(
      `${who} may connect to it, and the file does not say on which port. Add it under "expose".`,
    );
  } else {
    const numbers = ports.listening.map(({ port }) => port).join(', ');
    service.log.carried(`reached by ${names.join(', ')} on port ${numbers}`);
  }
  return exposed;
}
