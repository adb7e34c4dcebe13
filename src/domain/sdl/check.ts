import { manifestOf } from './manifest/build.ts';
import { linesOf } from './read/lines.ts';
import { pointer } from './read/path.ts';
import { placesOf } from './read/places.ts';
import { readSdl } from './read/read-sdl.ts';
import { advise } from './rules/advice.ts';
import type { SdlDocument } from './rules/document.ts';
import type { Draft } from './rules/drafts.ts';
import type { Finding } from './rules/finding.ts';
import { checkNetwork } from './rules/network.ts';
import { officialMessages } from './schema/official-wording.ts';
import { plainProblems } from './schema/plain-wording.ts';
import type { SdlCheck, SdlProblem } from './types.ts';

/**
 * Checks an SDL as the Console API does, and beyond. Never throws, whatever the text.
 *
 * The verdict is that of akash-network/chain-sdk (`ts/src/sdl/validateSDL`). What the chain or
 * providers refuse later, and advice, is found too but does not change the verdict.
 */
export function checkSdl(text: string): SdlCheck {
  const reading = readSdl(text);
  switch (reading.step) {
    case 'yaml': {
      const range = linesOf(text).range(reading.offset, reading.offset);
      const message = `This is not valid YAML: ${reading.reason}. Check the indentation, quotes and brackets around this place.`;
      return rejected(
        [reading.reason],
        [{ severity: 'error', code: 'yaml', message, pointer: '', range }],
      );
    }
    case 'too-large': {
      const message =
        'This document refers to itself so often that it cannot be checked. Use fewer aliases.';
      const problem: Draft = { severity: 'error', code: 'too-large', message, path: [] };
      return rejected([message], problemsAt(text, [problem]));
    }
    case 'shape':
      return rejected(
        officialMessages(reading.violations),
        problemsAt(text, plainProblems(reading.violations)),
      );
    case 'meaning':
      return checkMeaning(text, reading.sdl, reading.findings);
  }
}

/** The Console API's 400 for a rejected SDL: `Invalid SDL: m1, m2`. */
export function serverMessage(check: Pick<SdlCheck, 'serverErrors'>): string {
  return `Invalid SDL: ${check.serverErrors.join(', ')}`;
}

function checkMeaning(text: string, sdl: SdlDocument, findings: readonly Finding[]): SdlCheck {
  const accepted = findings.length === 0;
  const drafts: Draft[] = [
    ...findings.map(({ code, path, message, about }): Draft => ({
      severity: 'error',
      code,
      path,
      message,
      ...(about !== undefined && { about }),
    })),
    ...checkNetwork(sdl),
    ...advise(sdl),
  ];
  return {
    verdict: accepted ? 'accepted' : 'rejected',
    problems: problemsAt(text, drafts),
    manifest: accepted ? manifestOf(sdl) : null,
    serverErrors: findings.map((finding) => finding.official),
  };
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
    .map(({ path, mark = 'value', ...draft }): SdlProblem => ({
      ...draft,
      pointer: pointer(path),
      range: lines.range(...places(path, mark)),
    }))
    .sort(
      ({ range: a }, { range: b }) => a.startLine - b.startLine || a.startColumn - b.startColumn,
    );
}
