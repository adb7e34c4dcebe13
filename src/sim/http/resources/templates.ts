import { groupBy } from '#lib/group-by.ts';
import { notFound } from '#sim/http/problem.ts';
import type { RouteContext } from '#sim/http/route.ts';
import { TEMPLATES } from './template-list.ts';

/** Templates by category, without their texts. */
export function listTemplates() {
  const categories = groupBy(TEMPLATES, ({ category }) => category);
  return [...categories].map(([title, templates]) => ({
    title,
    templates: templates.map(({ id, name, summary, tags }) => ({
      id,
      name,
      logoUrl: null,
      summary,
      tags,
    })),
  }));
}

/** @throws Problem 404 */
export function readTemplate({ params }: RouteContext) {
  const found = TEMPLATES.find(({ id }) => id === params['id']);
  if (!found) throw notFound('Template not found');
  const { id, name, summary, deploy, readme } = found;
  return {
    id,
    name,
    path: id,
    logoUrl: null,
    summary,
    readme,
    deploy,
    persistentStorageEnabled: deploy.includes('persistent: true'),
    githubUrl: null,
    config: { ssh: false },
  };
}
