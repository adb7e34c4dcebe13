/** Builders for every URL of the app; the spec's snapshot reads as the site map. */
export type DetailTab = 'overview' | 'leases' | 'sdl' | 'timeline' | 'raw';

/** What the update page opens with: a view of it, a kept version put into the editor, a draft. */
export type UpdateStart = { view?: 'review' | 'versions'; restore?: number; draft?: string };

const at = (dseq: string): string => `/deployments/${encodeURIComponent(dseq)}`;

/** Addresses within Berth; whatever comes from outside is encoded. */
export const paths = {
  deployments: (): string => '/deployments',
  newDeployment: (draft?: string): string =>
    draft ? `/new?draft=${encodeURIComponent(draft)}` : '/new',
  deployment: (dseq: string, tab?: DetailTab): string =>
    tab && tab !== 'overview' ? `${at(dseq)}?tab=${tab}` : at(dseq),
  bids: (dseq: string): string => `${at(dseq)}/bids`,
  update: (dseq: string, { view, restore, draft }: UpdateStart = {}): string => {
    const query = new URLSearchParams();
    if (view) query.set('view', view);
    if (restore) query.set('restore', String(restore));
    if (draft) query.set('draft', draft);
    return query.size > 0 ? `${at(dseq)}/update?${query}` : `${at(dseq)}/update`;
  },
  replace: (dseq: string): string => `${at(dseq)}/replace`,
  activity: (): string => '/activity',
  settings: (): string => '/settings',
};
