import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { flagOr, list, open, text, textOr, textOrNull } from './primitives.ts';

const summary = { id: text, name: text, logoUrl: textOrNull, summary: textOr('') };

const category = open({ title: text, templates: list(open({ ...summary, tags: list(text) })) });

/** `deploy` is the SDL as its author wrote it. */
export const template = open({
  ...summary,
  path: textOr(''),
  readme: textOr(''),
  deploy: text,
  persistentStorageEnabled: flagOr(false),
  guide: textOrNull,
  githubUrl: textOrNull,
  config: v.nullish(open({ ssh: flagOr(false) }), () => ({ ssh: false })),
});

export const listTemplates = endpoint('listTemplates', list(category));
export const readTemplate = endpoint('readTemplate', template);

export type TemplateCategory = v.InferOutput<typeof category>;
export type Template = v.InferOutput<typeof template>;
