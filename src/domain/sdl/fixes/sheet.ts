import { namesOf } from '#domain/sdl/complete/names.ts';
import type { Names } from '#domain/sdl/complete/names.ts';
import type {
  OutlineEntry,
  OutlineList,
  OutlineMap,
  OutlineNode,
} from '#domain/sdl/outline/outline-types.ts';
import { outlineOf } from '#domain/sdl/outline/outline.ts';
import { lineEnd, lineStart, nextLine } from '#domain/sdl/outline/scalars.ts';
import { stepOf } from '#domain/sdl/outline/step.ts';
import { stepperOf } from '#domain/sdl/outline/walk.ts';
import type { Path } from '#domain/sdl/read/path.ts';
import { endOf, partAt } from './part.ts';
import { entryLines, flowText, itemLines } from './yaml-text.ts';
import type { Yaml } from './yaml-text.ts';

/** A change of the text between two offsets. */
export type OffsetEdit = { from: number; to: number; text: string };

/** Small changes to an SDL, each of which touches nothing but its place. */
export class Sheet {
  readonly text: string;
  readonly root: OutlineNode | null;
  readonly names: Names;
  private readonly stepInto: ReturnType<typeof stepperOf>;
  private readonly step: number;
  private readonly eol: string;

  constructor(text: string) {
    this.text = text;
    this.root = outlineOf(text);
    this.names = namesOf(this.root);
    this.stepInto = stepperOf(this.root);
    this.step = stepOf(this.root);
    this.eol = text.includes('\r\n') ? '\r\n' : '\n';
  }

  nodeAt(path: Path): OutlineNode | null {
    let node = this.root;
    for (const key of path) node = this.stepInto(node, key)?.value ?? null;
    return node;
  }

  entryAt(path: Path): OutlineEntry | undefined {
    const key = path.at(-1);
    return key === undefined
      ? undefined
      : this.stepInto(this.nodeAt(path.slice(0, -1)), key)?.entry;
  }

  /** The scalar at a path as it is written, quotes included. */
  rawAt(path: Path): string | undefined {
    const node = this.nodeAt(path);
    return node?.kind === 'scalar' ? this.text.slice(node.from, node.to) : undefined;
  }

  /** Writes another scalar in place of the one at a path, or where none is yet. */
  setScalar(path: Path, raw: string): OffsetEdit[] {
    const node = this.nodeAt(path);
    if (node) return node.kind === 'scalar' ? [{ from: node.from, to: node.to, text: raw }] : [];
    const colon = this.entryAt(path)?.colon;
    return typeof colon === 'number' ? [{ from: colon + 1, to: colon + 1, text: ` ${raw}` }] : [];
  }

  renameKey(path: Path, name: string): OffsetEdit[] {
    const key = this.entryAt(path)?.key;
    return key ? [{ from: key.from, to: key.to, text: name }] : [];
  }

  /** Adds an entry to the map at a path, last unless told otherwise; makes the map where there is none. */
  addEntry(path: Path, key: string, value: Yaml, where: 'first' | 'last' = 'last'): OffsetEdit[] {
    const map = this.nodeAt(path);
    if (map?.kind === 'map' && map.flow) {
      return this.addToFlow(map, `${key}: ${flowText(value)}`.trimEnd());
    }
    const lines = entryLines(key, value, this.step);
    if (map?.kind !== 'map') return map ? [] : this.begin(path, lines);
    const [first] = map.entries;
    if (where === 'first' && first) {
      const indent = ' '.repeat(map.column);
      const text = lines.map((line) => line + this.eol + indent).join('');
      return [{ from: first.key.from, to: first.key.from, text }];
    }
    return this.addBelow(map, lines);
  }

  /** Adds an entry at a path, with the maps above it that are missing. */
  put(path: Path, value: Yaml): OffsetEdit[] {
    let added = value;
    for (let depth = path.length - 1; depth >= 0; depth -= 1) {
      const holder = path.slice(0, depth);
      const key = String(path[depth]);
      const exists = depth === 0 || this.nodeAt(holder) || this.entryAt(holder);
      if (exists) return this.addEntry(holder, key, added);
      added = { [key]: added };
    }
    return [];
  }

  /** Adds an item to the list at a path; makes the list where there is none. */
  addItem(path: Path, value: Yaml): OffsetEdit[] {
    const list = this.nodeAt(path);
    if (list?.kind === 'list' && list.flow) return this.addToFlow(list, flowText(value));
    const lines = itemLines(value, this.step);
    if (list?.kind !== 'list') return list ? [] : this.begin(path, lines);
    return this.addBelow(list, lines);
  }

  /** Takes an entry of a map or an item of a list out, with the lines that it has to itself. */
  remove(path: Path): OffsetEdit[] {
    const holder = this.nodeAt(path.slice(0, -1));
    const place = partAt(holder, path);
    if (!holder || !place) return [];
    const { from, to, next, before } = place;
    if (holder.kind !== 'scalar' && holder.kind !== 'alias' && holder.flow) {
      if (next !== undefined) return [{ from, to: next, text: '' }];
      return [{ from: before ?? from, to, text: '' }];
    }
    const line = lineStart(this.text, from);
    if (this.text.slice(line, from).trim() === '') {
      return [{ from: line, to: nextLine(this.text, to), text: '' }];
    }
    // After a dash: what follows in the item moves up beside it.
    return next === undefined ? [] : [{ from, to: next, text: '' }];
  }

  /** The lines of another entry for the place that `remove` of a path leaves. */
  replacement(path: Path, key: string, value: Yaml): string | undefined {
    const holder = this.nodeAt(path.slice(0, -1));
    if (holder?.kind !== 'map' || holder.flow) return undefined;
    const part = partAt(holder, path);
    if (!part) return undefined;
    const indent = ' '.repeat(holder.column);
    const lines = entryLines(key, value, this.step);
    const whole = this.text.slice(lineStart(this.text, part.from), part.from).trim() === '';
    if (whole) return lines.map((line) => indent + line + this.eol).join('');
    return lines.map((line) => line + this.eol + indent).join('');
  }

  /** Adds a volume to the storage at a path; one that stands alone becomes a list first. */
  addVolume(path: Path, volume: Yaml): OffsetEdit[] {
    const node = this.nodeAt(path);
    if (node?.kind === 'list') return this.addItem(path, volume);
    if (node?.kind !== 'map') return [];
    const listed = this.makeList(path);
    const last = listed.at(-1);
    if (node.flow && last)
      return [...listed.slice(0, -1), { ...last, text: `, ${flowText(volume)}]` }];
    return [...listed, ...this.addBelow(node, itemLines(volume, this.step))];
  }

  /** Puts a dash before the map at a path, so that it is the only item of a list. */
  private makeList(path: Path): OffsetEdit[] {
    const map = this.nodeAt(path);
    if (map?.kind !== 'map') return [];
    if (map.flow) {
      return [
        { from: map.from, to: map.from, text: '[' },
        { from: map.to, to: map.to, text: ']' },
      ];
    }
    const edits: OffsetEdit[] = [{ from: map.from, to: map.from, text: '- ' }];
    for (let at = nextLine(this.text, map.from); at < map.to; at = nextLine(this.text, at)) {
      if (lineEnd(this.text, at) > at) edits.push({ from: at, to: at, text: '  ' });
    }
    return edits;
  }

  private addToFlow(node: OutlineMap | OutlineList, added: string): OffsetEdit[] {
    const parts =
      node.kind === 'map'
        ? node.entries.map(endOf)
        : node.items.map((item) => item.value?.to ?? item.start);
    const last = parts.at(-1);
    if (last !== undefined) return [{ from: last, to: last, text: `, ${added}` }];
    const inner = node.kind === 'map' ? ` ${added} ` : added;
    return [{ from: node.from + 1, to: Math.max(node.to - 1, node.from + 1), text: inner }];
  }

  private addBelow(node: OutlineMap | OutlineList, lines: string[]): OffsetEdit[] {
    const at = lineEnd(this.text, node.to);
    return [{ from: at, to: at, text: this.below(lines, node.column) }];
  }

  /** Begins a collection under a key that has no value yet. */
  private begin(path: Path, lines: string[]): OffsetEdit[] {
    const entry = this.entryAt(path);
    const holder = this.nodeAt(path.slice(0, -1));
    if (!entry || entry.colon === null || entry.value || holder?.kind !== 'map' || holder.flow) {
      return [];
    }
    const at = lineEnd(this.text, entry.colon);
    return [{ from: at, to: at, text: this.below(lines, holder.column + this.step) }];
  }

  private below(lines: readonly string[], column: number): string {
    return lines.map((line) => this.eol + ' '.repeat(column) + line).join('');
  }
}
