import { buildManifest } from './manifest/build.ts';
import { NotDerivable } from './manifest/not-derivable.ts';
import { linesOf } from './read/lines.ts';
import { parseYaml } from './read/parse.ts';
import { pointer } from './read/path.ts';
import { placesOf } from './read/places.ts';
import type { SdlDocument } from './rules/document.ts';
import type { Draft } from './rules/drafts.ts';
import { advise } from './rules/advice.ts';
import { checkNetwork } from './rules/network.ts';
import { checkRelations } from './rules/relations.ts';
import { evaluate, TooMuchToCheck } from './schema/evaluate.ts';
import type { Violation } from './schema/evaluate.ts';
import { officialMessages } from './schema/official-wording.ts';
import { plainProblems } from './schema/plain-wording.ts';
import { sdlSchema } from './schema/sdl-schema.ts';
import type { Manifest, SdlCheck, SdlProblem } from './types.ts';

/**
 * Checks an SDL as the Console API does, and beyond. Never throws, whatever the text.
 *
 * The verdict is that of akash-network/chain-sdk (`ts/src/sdl/validateSDL`): shape first, and only
 * if that is right the rules between sections. What the chain or providers refuse later, and
 * advice, is found too but does not change the verdict.
 */
export function checkSdl(text: string): SdlCheck {
  const parsed = parseYaml(text);
  if (!parsed.ok) {
    const range = linesOf(text).range(parsed.offset, parsed.offset);
    const message = `This is not valid YAML: ${parsed.reason}. Check the indentation, quotes and brackets around this place.`;
    return rejected(
      [parsed.reason],
      [{ severity: 'error', code: 'yaml', message, pointer: '', range }],
    );
  }
  const violations = shapeOf(parsed.value);
  if (violations === 'too-much') {
    const message =
      'This document refers to itself so often that it cannot be checked. Use fewer aliases.';
    return rejected(
      [message],
      problemsAt(text, [{ severity: 'error', code: 'too-large', message, path: [] }]),
    );
  }
  if (violations.length > 0) {
    return rejected(officialMessages(violations), problemsAt(text, plainProblems(violations)));
  }
  return checkMeaning(text, parsed.value as SdlDocument);
}

/** The Console API's 400 for a rejected SDL: `Invalid SDL: m1, m2`. */
export function serverMessage(check: Pick<SdlCheck, 'serverErrors'>): string {
  return `Invalid SDL: ${check.serverErrors.join(', ')}`;
}

/** Checks what an SDL of the right shape says. */
function checkMeaning(text: string, sdl: SdlDocument): SdlCheck {
  const findings = checkRelations(sdl);
  const manifest = findings.length === 0 ? manifestOf(sdl) : null;
  const drafts: Draft[] = [
    ...findings.map((finding): Draft => ({ severity: 'error', ...finding })),
    ...checkNetwork(sdl),
    ...advise(sdl),
  ];
  return {
    verdict: findings.length === 0 ? 'accepted' : 'rejected',
    problems: problemsAt(text, drafts),
    manifest,
    serverErrors: findings.map((finding) => finding.official),
  };
}

function shapeOf(value: unknown): Violation[] | 'too-much' {
  try {
    return evaluate(sdlSchema, value);
  } catch (error) {
    if (error instanceof TooMuchToCheck) return 'too-much';
    throw error;
  }
}

/** The manifest, or null where the network's own library fails on what it accepted. */
export function manifestOf(sdl: SdlDocument): Manifest | null {
  try {
    return buildManifest(sdl);
  } catch (error) {
    if (error instanceof NotDerivable) return null;
    throw error;
  }
}

function rejected(serverErrors: string[], problems: SdlProblem[]): SdlCheck {
  return { verdict: 'rejected', problems, manifest: null, serverErrors };
}

/** Gives each problem its place in the text, and sorts them by it. */
function problemsAt(text: string, drafts: readonly Draft[]): SdlProblem[] {
  if (drafts.length === 0) return [];
  const places = placesOf(text);
  const lines = linesOf(text);
  return drafts
    .map(({ severity, code, message, path, mark = 'value' }): SdlProblem => ({
      severity,
      code,
      message,
      pointer: pointer(path),
      range: lines.range(...places(path, mark)),
    }))
    .sort(
      ({ range: a }, { range: b }) => a.startLine - b.startLine || a.startColumn - b.startColumn,
    );
}
