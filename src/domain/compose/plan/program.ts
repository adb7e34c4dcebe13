import { asMap, asText, asTexts, get } from '#domain/compose/read/values.ts';
import { PLACEHOLDER } from '#domain/compose/types.ts';
import type { PlannedService } from './plan.ts';
import type { ComposeService } from './service.ts';
import { splitWords } from './words.ts';

type Program = Pick<PlannedService, 'image' | 'imageComment' | 'command' | 'args'>;

function wordsOf({ said, log }: ComposeService, key: 'command' | 'entrypoint'): string[] {
  const value = get(said, key);
  const text = asText(value);
  if (text === null) return asTexts(value);
  const words = splitWords(text);
  if (words) return words;
  log.assumed(`${key} leaves a quote open: it is passed as one word.`);
  return [text];
}

function imageOf({ said, name, log }: ComposeService): Pick<Program, 'image' | 'imageComment'> {
  const image = asText(get(said, 'image'))?.trim() ?? '';
  const builds = get(said, 'build') !== undefined && get(said, 'build') !== null;
  if (image !== '') {
    log.carried(`image ${image}`);
    if (builds) {
      log.assumed(
        `The image is built on your machine: push it to a registry as ${image}, or providers will not find it.`,
      );
    }
    return { image, imageComment: builds ? 'push what you build under this name' : null };
  }
  log.lost(
    builds
      ? 'build: providers run finished images. Build and push one, then name it in "image".'
      : 'It names no image. Put one in the place of CHANGE-ME.',
  );
  return {
    image: `docker.io/${PLACEHOLDER.toLowerCase()}/${name}:latest`,
    imageComment: 'change this: the image that you have pushed',
  };
}

/** What runs: the image, and what it is started with. An entry point is an SDL's "command". */
export function planProgram(service: ComposeService): Program {
  const { said, log } = service;
  const command = wordsOf(service, 'entrypoint');
  const args = wordsOf(service, 'command');
  if (command.length > 0) log.carried('entrypoint, as "command"');
  if (args.length > 0) log.carried('command, as "args"');
  const cleared = get(said, 'entrypoint');
  if (cleared !== undefined && cleared !== null && command.length === 0 && !asMap(cleared)) {
    log.lost('An empty entrypoint: the image keeps its own.');
  }
  return { ...imageOf(service), command, args };
}
