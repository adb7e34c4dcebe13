import { checkSdl, serverMessage } from '#domain/sdl/index.ts';
import type { ManifestSpec } from '#sim/market/spec.ts';
import { badRequest } from './problem.ts';

/** What the chain and the market need of an SDL. @throws Problem 400 as the server words it */
export function readSdl(text: string): ManifestSpec {
  const check = checkSdl(text);
  if (check.verdict === 'rejected') throw badRequest(serverMessage(check));
  if (check.manifest) return check.manifest;
  const [why] = check.problems;
  throw badRequest(`Invalid SDL: ${why?.message ?? 'no manifest can be made of it'}`);
}
