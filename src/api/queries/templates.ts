import { queryOptions } from '@tanstack/react-query';
import { listTemplates, readTemplate } from '#api/contract/templates.ts';
import { keys } from '#api/client/keys.ts';
import { askWider } from './absent.ts';
import type { Session } from './create-session.ts';

/** The server's templates by category; null where it has none to give. */
export const templatesQuery = (session: Session) =>
  queryOptions({
    queryKey: keys.templates,
    queryFn: ({ signal }) => askWider(session, listTemplates, { signal }),
    staleTime: Infinity,
  });

/** One template with its SDL as written (`deploy`); null where unknown. */
export const templateQuery = (session: Session, id: string) =>
  queryOptions({
    queryKey: keys.template(id),
    queryFn: ({ signal }) => askWider(session, readTemplate, { params: { id }, signal }),
    staleTime: Infinity,
  });
