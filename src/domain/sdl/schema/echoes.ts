import { pointer } from '#domain/sdl/read/path.ts';
import type { Violation } from './evaluate.ts';
import type { SchemaType } from './schema-types.ts';

/**
 * Alternatives (`oneOf`) leave echoes: a port that is too large is also reported as "not null".
 * Tells which violations say what is wrong, and which only that an alternative was not taken.
 */
export function withoutEchoes(violations: readonly Violation[]): Violation[] {
  const real = violations.filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'if');
  const at = new Map<string, Violation[]>();
  const above = new Set<string>();
  for (const violation of real) {
    const here = pointer(violation.path);
    const others = at.get(here);
    if (others) others.push(violation);
    else at.set(here, [violation]);
    violation.path.forEach((_, index) => above.add(pointer(violation.path.slice(0, index))));
  }

  function isEcho(violation: Violation): boolean {
    const { keyword, path, rule } = violation;
    const here = pointer(path);
    if (keyword === 'const' && !rule) {
      const inList = at.get(pointer(path.slice(0, -1))) ?? [];
      if (inList.some((other) => other.keyword === 'contains')) return true;
    }
    if ((keyword === 'type' || keyword === 'contains') && above.has(here)) return true;
    if (fitsBranch(violation)) return false;
    return (at.get(here) ?? []).some(
      (other) =>
        other !== violation &&
        (fitsBranch(other) || (keyword !== 'type' && other.keyword === 'type')),
    );
  }

  const told = real.filter((violation) => !isEcho(violation));
  return told.length > 0 ? told : violations.slice(0, 1);
}

/** Whether the alternative that this violation belongs to is meant for a value of this type. */
function fitsBranch({ schema, value, keyword }: Violation): boolean {
  if (keyword === 'type') return false;
  return schema.type === undefined || schema.type === typeOf(value) || keyword === 'required';
}

function typeOf(value: unknown): SchemaType | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  const name = typeof value;
  return name === 'string' || name === 'boolean' || name === 'object' ? name : undefined;
}
