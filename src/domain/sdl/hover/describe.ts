import { branchesOf } from '#domain/sdl/schema/at-path.ts';
import type { Schema, SchemaType } from '#domain/sdl/schema/schema-types.ts';

/** A schema in Markdown: the sentence, then type, default, limits and an example. */
export function describeSchema(schema: Schema): string {
  const facts = [
    ['Type', typeWords(schema)],
    ['Default', schema.default === undefined ? '' : code(schema.default)],
    ['Limits', limitWords(schema)],
    ['Allowed', allowedWords(schema)],
  ].filter(([, words]) => words !== '');
  return [
    schema.description ?? '',
    facts.map(([name, words]) => `**${name}:** ${words}`).join('  \n'),
    exampleBlock(schema),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const TYPES: Readonly<Record<SchemaType, string>> = {
  object: 'map',
  array: 'list',
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'empty',
};

function typeWords(schema: Schema): string {
  const types = branchesOf(schema).flatMap(({ type }) => (type ? [TYPES[type]] : []));
  return [...new Set(types)].join(' or ');
}

function limitWords(schema: Schema): string {
  if (schema.limits) return schema.limits;
  const { minimum, maximum, exclusiveMinimum, minLength } = schema;
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  if (maximum !== undefined) return `up to ${maximum}`;
  if (exclusiveMinimum !== undefined) return `more than ${exclusiveMinimum}`;
  return minLength !== undefined && minLength > 1 ? `at least ${minLength} characters` : '';
}

function allowedWords(schema: Schema): string {
  const words = schema.enum ?? Object.keys(schema.meanings ?? {});
  return words.map(code).join(', ');
}

const code = (value: unknown): string =>
  `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

function exampleBlock({ examples }: Schema): string {
  const [example] = examples ?? [];
  if (example === undefined) return '';
  return `**Example:**\n\`\`\`yaml\n${yamlLines(example).join('\n')}\n\`\`\``;
}

/** A plain value as YAML in block style. */
function yamlLines(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) =>
      yamlLines(item).map((line, index) => (index ? '  ' : '- ') + line),
    );
  }
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, item]) => {
    const lines = yamlLines(item);
    const scalar = typeof item !== 'object' || item === null;
    return scalar
      ? [`${key}: ${lines[0] ?? ''}`]
      : [`${key}:`, ...lines.map((line) => `  ${line}`)];
  });
}
