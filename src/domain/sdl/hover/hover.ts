import { gpuWords, providerWords } from '#domain/sdl/complete/market-values.ts';
import type { MarketFacts } from '#domain/sdl/market-facts.ts';
import { writtenAt } from '#domain/sdl/outline/at-offset.ts';
import type { Written } from '#domain/sdl/outline/at-offset.ts';
import type { OutlineNode } from '#domain/sdl/outline/outline-types.ts';
import { outlineOf } from '#domain/sdl/outline/outline.ts';
import { linesOf } from '#domain/sdl/read/lines.ts';
import type { SdlRange } from '#domain/sdl/read/lines.ts';
import type { Path } from '#domain/sdl/read/path.ts';
import { schemaAt } from '#domain/sdl/schema/at-path.ts';
import type { Place } from '#domain/sdl/schema/at-path.ts';
import { describeSchema } from './describe.ts';
import { priceWords } from './price-words.ts';
import { referenceWords } from './reference.ts';

export type Hover = {
  /** Markdown. */
  text: string;
  range: SdlRange;
};

/** What the key or value under an offset means; null where there is nothing to say. */
export function hoverSdl(text: string, offset: number, market: MarketFacts): Hover | null {
  const root = outlineOf(text);
  const written = writtenAt(root, offset);
  const place = written && schemaAt(written.path);
  if (!written || !place) return null;
  const { node } = written;
  const says =
    written.role === 'key'
      ? keyText(written, place)
      : [valueText(written, place, market, root), describeSchema(place.schema)];
  const words = says.filter((part) => part !== '').join('\n\n');
  return words === '' ? null : { text: words, range: linesOf(text).range(node.from, node.to) };
}

function keyText({ node, path }: Written, place: Place): string[] {
  const name = node.kind === 'scalar' ? node.text : node.name;
  if (!place.named) return [`**${name}**`, describeSchema(place.schema)];
  const kind = kindOf(path);
  const holder = schemaAt(path.slice(0, -1))?.schema.description ?? '';
  return [`**${name}** ${kind}`, describeSchema(place.schema) || holder];
}

/** What an entry with a name of the author's is. */
function kindOf(path: Path): string {
  const section = String(path.at(-2) ?? '');
  const [top] = path;
  if (top === 'deployment') return path.length === 2 ? '(service)' : '(placement)';
  const kinds: Readonly<Record<string, string>> = {
    services: '(service)',
    compute: '(compute profile)',
    placement: '(placement)',
    pricing: '(price of a compute profile)',
    endpoints: '(endpoint)',
    storage: '(volume)',
    attributes: '(attribute of providers)',
  };
  return kinds[section] ?? '';
}

/** What the very value means: the word, the name it stands for, or the market behind it. */
function valueText(
  { node, path }: Written,
  { schema }: Place,
  market: MarketFacts,
  root: OutlineNode | null,
): string {
  if (node.kind !== 'scalar') return '';
  const { text } = node;
  const meaning = schema.meanings?.[text];
  if (meaning) return `**${text}**: ${meaning}`;
  const known =
    marketText(text, path, schema.from, market) ||
    referenceWords(root, schema.from, text) ||
    priceWords(root, path, text);
  return known === '' ? '' : `**${text}**: ${known}`;
}

function marketText(
  value: string,
  path: Path,
  from: Place['schema']['from'],
  market: MarketFacts,
): string {
  if (from === 'gpu-model') {
    const gpus = market.gpus.filter(({ model }) => model === value.toLowerCase());
    if (gpus.length > 0) return gpuWords(gpus);
    return market.gpus.length > 0 ? 'no provider offers this model now.' : '';
  }
  if (from === 'attribute-value') {
    const same = market.attributes.filter(({ key }) => key === path.at(-1));
    const mine = same.find((attribute) => attribute.value === value);
    if (mine) return `${providerWords(mine.providers)} with this value.`;
    return same.length > 0 ? 'no provider has this value now.' : '';
  }
  if (from !== 'auditor') return '';
  const auditor = market.auditors.find(({ address }) => address === value);
  return auditor ? `signed attributes of ${providerWords(auditor.providers)}.` : '';
}
