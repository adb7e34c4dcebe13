/**
 * A YAML text as somebody types it: what is where, by offsets into the text. Half a document has an
 * outline too; whether it is valid YAML, and what a scalar means, is not the outline's to say.
 */
export type OutlineNode = OutlineMap | OutlineList | OutlineScalar | OutlineAlias;

type Placed = {
  from: number;
  /** After the last character. */
  to: number;
  anchor?: string;
};

export type OutlineMap = Placed & {
  kind: 'map';
  /** In braces. */
  flow: boolean;
  /** Column of the keys, from 0; of the opening brace in flow style. */
  column: number;
  entries: OutlineEntry[];
};

export type OutlineEntry = {
  key: OutlineScalar;
  /** Offset of the colon; null where it has not been typed. */
  colon: number | null;
  value: OutlineNode | null;
};

export type OutlineList = Placed & {
  kind: 'list';
  flow: boolean;
  /** Column of the dashes, from 0; of the opening bracket in flow style. */
  column: number;
  items: OutlineItem[];
};

export type OutlineItem = {
  /** Offset of the dash, or of the item itself in flow style and where the dash is missing. */
  start: number;
  value: OutlineNode | null;
};

export type OutlineScalar = Placed & {
  kind: 'scalar';
  style: 'plain' | 'quoted' | 'block';
  /** Without quotes; several lines as written. */
  text: string;
};

export type OutlineAlias = Placed & { kind: 'alias'; name: string };

/** A place for a value: an entry of a map, an item of a list, or the document. */
export type Slot = { value: OutlineNode | null };
