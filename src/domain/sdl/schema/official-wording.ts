import { pointer } from '#domain/sdl/read/path.ts';
import type { Violation } from './evaluate.ts';

/**
 * What the network's library says about violations, in its order and without repetition
 * (akash-network/chain-sdk, `ts/src/utils/jsonSchemaValidation.ts` and `ts/src/sdl/validateSDL`).
 * The Console API joins these sentences into the message of its 400.
 */
export function officialMessages(violations: readonly Violation[]): string[] {
  const said = new Set<string>();
  for (const violation of violations) {
    const message = officialMessage(violation);
    if (message !== undefined) said.add(message);
  }
  return [...said];
}

/** One violation in the network's words; undefined where the library stays silent. */
function officialMessage(violation: Violation): string | undefined {
  const { keyword, schema, rule, key } = violation;
  const here = pointer(violation.path);
  const slash = here.lastIndexOf('/');
  const parent = slash === -1 ? here : here.slice(0, slash);
  const name = here.slice(slash + 1);
  const field = `"${name}"${at(parent)}`;
  const fieldAlways = `"${name}" at "${parent}"`;

  if (rule === 'ram-is-not-persistent') return `"ram" storage${at(parent)} cannot be persistent`;
  if (rule === 'ip-needs-global') {
    return 'If an IP is declared, the directive must be declared as global.';
  }
  if (rule === 'reclamation-window' && keyword === 'pattern') {
    return 'Reclamation min_window must be a whole number followed by s, m, or h (e.g. "24h", "30m").';
  }
  switch (keyword) {
    case 'oneOf':
      return undefined;
    case 'required':
      return `Missing required field: "${key}"${at(here)}.`;
    case 'additionalProperties':
      return schema.patternProperties
        ? `Field "${key}"${at(here)} doesn't satisfy any of the allowed patterns: ${Object.keys(schema.patternProperties).join(', ')}.`
        : `Additional property "${key}" is not allowed${at(here)}.`;
    case 'pattern':
      return `Invalid format: ${field} does not match pattern "${schema.pattern}"`;
    case 'type':
      return `${field} should be ${violation.typeUnsaid ? 'undefined' : schema.type}.`;
    case 'enum':
      return `${field} should be one of: ${schema.enum?.join(', ')}.`;
    case 'const':
      return `${field} must be ${String(schema.const)}.`;
    case 'minLength':
      return `${fieldAlways} must be at least ${schema.minLength} characters long.`;
    case 'minItems':
      return `${fieldAlways} must have at least ${schema.minItems} items.`;
    case 'maxItems':
      return `${fieldAlways} must have at most ${schema.maxItems} items.`;
    case 'minimum':
      return `${fieldAlways} must be at least ${schema.minimum}.`;
    case 'maximum':
      return `${fieldAlways} must be at most ${schema.maximum}.`;
    case 'exclusiveMinimum':
      return `${fieldAlways} must be greater than ${schema.exclusiveMinimum}.`;
    case 'minProperties':
      return `${field} must have at least ${schema.minProperties} ${schema.minProperties === 1 ? 'property' : 'properties'}.`;
    case 'contains':
      return `${field} must contain at least 1 valid item(s).`;
    case 'if':
      return `${field} must match "then" schema.`;
    default:
      return `${field} must NOT be valid.`;
  }
}

function at(path: string): string {
  return path === '' ? '' : ` at "${path}"`;
}
