/**
 * The part of JSON Schema (draft 7) that the SDL's shape needs. Plain data: the checker walks it,
 * and the editor's completion and hover read the same object.
 */
export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** Rules that the network words itself instead of by keyword. */
export type NamedRule = 'ram-is-not-persistent' | 'ip-needs-global' | 'reclamation-window';

/** Where the editor takes suggestions from, for a value or for the keys of a map. */
export type Source =
  | 'service'
  | 'profile'
  | 'placement'
  | 'endpoint'
  | 'volume'
  | 'size'
  | 'cpu'
  | 'gpu-model'
  | 'gpu-ram'
  | 'gpu-interface'
  | 'attribute'
  | 'attribute-value'
  | 'auditor';

export type Schema = {
  readonly title?: string;
  /** One sentence for the reader of the SDL; shown on hover. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  /** What each allowed value means. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** Limits that the network sets beyond the keywords below, for the reader. */
  readonly limits?: string;
  /** Where suggestions for the value come from. */
  readonly from?: Source;
  /** Where suggestions for the names of the entries come from. */
  readonly keysFrom?: Source;
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
