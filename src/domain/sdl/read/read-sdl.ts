import type { SdlDocument } from '#domain/sdl/rules/document.ts';
import { checkRelations } from '#domain/sdl/rules/relations.ts';
import type { Finding } from '#domain/sdl/rules/finding.ts';
import { evaluate, TooMuchToCheck } from '#domain/sdl/schema/evaluate.ts';
import type { Violation } from '#domain/sdl/schema/evaluate.ts';
import { sdlSchema } from '#domain/sdl/schema/sdl-schema.ts';
import { parseYaml } from './parse.ts';

/** How far the network gets with a text. */
export type Reading =
  | { step: 'yaml'; reason: string; offset: number }
  | { step: 'too-large' }
  | { step: 'shape'; violations: Violation[] }
  | { step: 'meaning'; sdl: SdlDocument; findings: Finding[] };

/** Reads an SDL in the network's steps: YAML, then shape, and only then the rules between sections. */
export function readSdl(text: string): Reading {
  const parsed = parseYaml(text);
  if (!parsed.ok) return { step: 'yaml', reason: parsed.reason, offset: parsed.offset };
  const violations = shapeOf(parsed.value);
  if (violations === undefined) return { step: 'too-large' };
  if (violations.length > 0) return { step: 'shape', violations };
  // The schema holds, and SdlDocument is what the schema says.
  const sdl = parsed.value as SdlDocument;
  return { step: 'meaning', sdl, findings: checkRelations(sdl) };
}

/** The document if the network accepts it. */
export function acceptedSdl(text: string): SdlDocument | null {
  const reading = readSdl(text);
  return reading.step === 'meaning' && reading.findings.length === 0 ? reading.sdl : null;
}

function shapeOf(value: unknown): Violation[] | undefined {
  try {
    return evaluate(sdlSchema, value);
  } catch (error) {
    if (error instanceof TooMuchToCheck) return undefined;
    throw error;
  }
}
