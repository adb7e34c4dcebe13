import type { GroupSummary, ServiceSummary } from '#domain/sdl/types.ts';
import { Badge } from '#ui/feedback/badge.tsx';
import { Panel } from '#ui/page.tsx';
import { portWords, totalsWords } from './group-words.ts';

function Service({ service }: { service: ServiceSummary }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      <span className="wrap-anywhere">{service.name}</span>
      {service.count > 1 ? <span className="text-fg-3">×{service.count}</span> : null}
      <span className="min-w-0 flex-1 truncate font-mono text-xs text-fg-3" title={service.image}>
        {service.image}
      </span>
      {portWords(service).map((words) => (
        <Badge key={words}>{words}</Badge>
      ))}
    </li>
  );
}

function Group({ group }: { group: GroupSummary }) {
  const [first, ...rest] = totalsWords(group);
  const gpu = group.totals.gpu > 0;
  return (
    <li className="grid grid-cols-1 gap-1.5 border-t border-line pt-2.5 first:border-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-1.5">
        <h3 className="mr-auto font-semibold wrap-anywhere">
          {group.gseq} · {group.name}
        </h3>
        {first ? <Badge tone={gpu ? 'violet' : undefined}>{first}</Badge> : null}
        {rest.map((words) => (
          <Badge key={words}>{words}</Badge>
        ))}
      </div>
      <ul className="grid grid-cols-1 gap-1">
        {group.services.map((service) => (
          <Service key={service.name} service={service} />
        ))}
      </ul>
    </li>
  );
}

type WhatItAsksForProps = {
  groups: readonly GroupSummary[];
  /** The text has changed since and is not valid now. */
  outdated: boolean;
};

/** The groups that the SDL leads to: each gets bids, and a provider, of its own. */
export function WhatItAsksFor({ groups, outdated }: WhatItAsksForProps) {
  return (
    <Panel title="What it asks for" meta={outdated ? 'as last valid' : undefined}>
      {groups.length === 0 ? (
        <p className="text-fg-3">Groups, services and resources show here once the SDL is valid.</p>
      ) : (
        <ul
          className={outdated ? 'grid grid-cols-1 gap-2.5 opacity-70' : 'grid grid-cols-1 gap-2.5'}
        >
          {groups.map((group) => (
            <Group key={group.gseq} group={group} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
