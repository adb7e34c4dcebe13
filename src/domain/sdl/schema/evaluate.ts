import type { Key, Path } from '#domain/sdl/read/path.ts';
import type { NamedRule, Schema, SchemaType } from './schema-types.ts';

export type Violation = {
  readonly keyword: keyof Schema;
  readonly path: Path;
  readonly schema: Schema;
  readonly value: unknown;
  /** The key that is missing (`required`) or unknown (`additionalProperties`). */
  readonly key?: string | undefined;
  /** Innermost named rule around the keyword. */
  readonly rule?: NamedRule | undefined;
  /** Innermost schema around the keyword that has a sentence for the reader. */
  readonly described: Schema;
  /** The network's sentence about the type does not name it. */
  readonly typeUnsaid: boolean;
};

/** What a nested check inherits. */
type Frame = Pick<Violation, 'rule' | 'described' | 'typeUnsaid'>;
type Report = (keyword: keyof Schema, key?: string) => void;
type Nested = (sub: Schema, of: unknown) => void;

/** The document is so large or so often aliased that walking it would freeze the page. */
export class TooMuchToCheck extends Error {}

/** Far above any real SDL (the largest known one takes about 2,000 steps). */
const MAX_STEPS = 1_000_000;

type Record_ = Readonly<Record<string, unknown>>;

/**
 * Every violation of a schema, in the order in which Ajv 8 reports them with `allErrors`
 * (the network's checker), because that order is the order of the server's message.
 * @throws TooMuchToCheck when aliases multiply the document beyond reason
 */
export function evaluate(schema: Schema, value: unknown): Violation[] {
  const walk = new Walk();
  walk.check(schema, value, { described: schema, typeUnsaid: false });
  return walk.found;
}

class Walk {
  found: Violation[] = [];
  private path: Key[] = [];
  private steps = 0;

  check(schema: Schema, value: unknown, outer: Frame): void {
    this.steps += 1;
    if (this.steps > MAX_STEPS) throw new TooMuchToCheck();
    const frame: Frame =
      schema.rule || schema.description || schema.typeUnsaid
        ? {
            rule: schema.rule ?? outer.rule,
            described: schema.description ? schema : outer.described,
            typeUnsaid: schema.typeUnsaid ?? outer.typeUnsaid,
          }
        : outer;
    const report: Report = (keyword, key) => {
      this.found.push({ ...frame, keyword, path: [...this.path], schema, value, key });
    };
    const nested: Nested = (sub, of) => this.check(sub, of, frame);

    const family = schema.type && familyOf(schema.type);
    const typeFirst = !family || !hasKeywordsOf(schema, family);
    if (schema.type && typeFirst && !isOfType(value, schema.type)) report('type');
    this.checkAnyType(schema, value, report, nested);
    for (const kind of FAMILIES) {
      if (!hasKeywordsOf(schema, kind)) continue;
      if (kind === 'number' && typeof value === 'number') checkNumber(schema, value, report);
      else if (kind === 'string' && typeof value === 'string') checkText(schema, value, report);
      else if (kind === 'array' && Array.isArray(value))
        this.checkList(schema, value, report, nested);
      else if (kind === 'object' && isRecord(value)) {
        this.checkObject(schema, value, report, frame);
      } else if (kind === schema.type) report('type');
    }
  }

  private checkAnyType(schema: Schema, value: unknown, report: Report, nested: Nested): void {
    if ('const' in schema && value !== schema.const) report('const');
    if (schema.enum && !schema.enum.includes(value)) report('enum');
    if (schema.not && this.holds(() => schema.not && nested(schema.not, value))) report('not');
    if (schema.oneOf) {
      const before = this.found.length;
      const valid = schema.oneOf.filter((branch) => {
        const start = this.found.length;
        nested(branch, value);
        return this.found.length === start;
      });
      if (valid.length === 1) this.found.length = before;
      else report('oneOf');
    }
    for (const part of schema.allOf ?? []) nested(part, value);
    if (schema.if && schema.then && this.holds(() => schema.if && nested(schema.if, value))) {
      const before = this.found.length;
      nested(schema.then, value);
      if (this.found.length > before) report('if');
    }
  }

  private checkList(
    schema: Schema,
    list: readonly unknown[],
    report: Report,
    nested: Nested,
  ): void {
    if (schema.maxItems !== undefined && list.length > schema.maxItems) report('maxItems');
    if (schema.minItems !== undefined && list.length < schema.minItems) report('minItems');
    const { items, contains } = schema;
    if (items) list.forEach((item, index) => this.at(index, () => nested(items, item)));
    if (!contains) return;
    const before = this.found.length;
    const one = list.some((item, index) => {
      const start = this.found.length;
      this.at(index, () => nested(contains, item));
      return this.found.length === start;
    });
    if (one) this.found.length = before;
    else report('contains');
  }

  private checkObject(schema: Schema, object: Record_, report: Report, frame: Frame): void {
    const { properties = {}, patternProperties = {}, additionalProperties } = schema;
    const patterns = Object.entries(patternProperties).map(
      ([pattern, sub]) => [new RegExp(pattern, 'u'), sub] as const,
    );
    const keys = Object.keys(object);
    if (schema.minProperties !== undefined && keys.length < schema.minProperties) {
      report('minProperties');
    }
    for (const key of schema.required ?? []) {
      if (object[key] === undefined) report('required', key);
    }
    if (additionalProperties !== undefined) {
      for (const key of keys) {
        if (Object.hasOwn(properties, key) || patterns.some(([regex]) => regex.test(key))) continue;
        if (additionalProperties === false) report('additionalProperties', key);
        else this.at(key, () => this.check(additionalProperties, object[key], frame));
      }
    }
    for (const [key, sub] of Object.entries(properties)) {
      if (object[key] !== undefined) {
        this.at(key, () => this.check(sub, object[key], frame));
      }
    }
    for (const [regex, sub] of patterns) {
      for (const key of keys) {
        if (regex.test(key)) this.at(key, () => this.check(sub, object[key], frame));
      }
    }
  }

  /** Whether a check finds nothing; what it finds is forgotten. */
  private holds(check: () => void): boolean {
    const kept = this.found;
    this.found = [];
    check();
    const held = this.found.length === 0;
    this.found = kept;
    return held;
  }

  private at(key: Key, check: () => void): void {
    this.path.push(key);
    check();
    this.path.pop();
  }
}

type Family = 'number' | 'string' | 'array' | 'object';
const FAMILIES: readonly Family[] = ['number', 'string', 'array', 'object'];

const KEYWORDS: Readonly<Record<Family, readonly (keyof Schema)[]>> = {
  number: ['maximum', 'minimum', 'exclusiveMinimum'],
  string: ['minLength', 'pattern'],
  array: ['maxItems', 'minItems', 'items', 'contains'],
  object: ['minProperties', 'required', 'additionalProperties', 'properties', 'patternProperties'],
};

/** Ajv leaves the type to the keywords of that type where there are any; an integer has none. */
function familyOf(type: SchemaType): Family | undefined {
  return FAMILIES.find((family) => family === type);
}

function hasKeywordsOf(schema: Schema, family: Family): boolean {
  return KEYWORDS[family].some((keyword) => schema[keyword] !== undefined);
}

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: SchemaType): boolean {
  if (type === 'object') return isRecord(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  // Infinity % 1 is NaN, which Ajv's test lets pass as well.
  if (type === 'integer') return typeof value === 'number' && !(value % 1) && !Number.isNaN(value);
  return typeof value === type;
}

function checkNumber(schema: Schema, value: number, report: Report): void {
  const { maximum, minimum, exclusiveMinimum } = schema;
  if (maximum !== undefined && !(value <= maximum)) report('maximum');
  if (minimum !== undefined && !(value >= minimum)) report('minimum');
  if (exclusiveMinimum !== undefined && !(value > exclusiveMinimum)) report('exclusiveMinimum');
}

function checkText(schema: Schema, value: string, report: Report): void {
  // Characters, not UTF-16 units: JSON Schema counts code points.
  if (schema.minLength !== undefined && [...value].length < schema.minLength) report('minLength');
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) report('pattern');
}
