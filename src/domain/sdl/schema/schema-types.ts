/**
 * The part of JSON Schema (draft 7) that the SDL's shape needs. Plain data: the checker walks it,
 * and the editor's completion and hover read the same object.
 */
export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** Rules that the network words itself instead of by keyword. */
export type NamedRule = 'ram-is-not-persistent' | 'ip-needs-global' | 'reclamation-window';

export type Schema = {
  readonly title?: string;
  /** One sentence for the reader of the SDL; shown on hover. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  /** Annotations of ours; validators that do not know them ignore them. */
  readonly rule?: NamedRule;
  /**
   * The network's library looks a type up by a path that does not exist for some places, and says
   * "should be undefined" there.
   */
  readonly typeUnsaid?: boolean;

  readonly type?: SchemaType;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly not?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;

  readonly maximum?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;

  readonly minLength?: number;
  readonly pattern?: string;

  readonly maxItems?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly contains?: Schema;

  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
};
