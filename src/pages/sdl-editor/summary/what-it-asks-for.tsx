import type { GroupSummary, GroupTotals, ServiceSummary } from '#domain/sdl/types.ts';
import { cx } from '#ui/cx.ts';
import { Badge } from '#ui/feedback/badge.tsx';
import { Panel } from '#ui/page.tsx';
import { countWords, portWords, totalsWords } from './group-words.ts';
import { totalsOfGroups } from './totals-of-groups.ts';

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

function Totals({ totals }: { totals: GroupTotals }) {
  const [first, ...rest] = totalsWords(totals);
  return (
    <>
      {first ? <Badge tone={totals.gpu > 0 ? 'violet' : undefined}>{first}</Badge> : null}
      {rest.map((words) => (
        <Badge key={words}>{words}</Badge>
      ))}
    </>
  );
}

function Group({ group }: { group: GroupSummary }) {
  return (
    <li className="grid grid-cols-1 gap-1.5 border-t border-line pt-2.5 first:border-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-1.5">
        <h3 className="mr-auto font-semibold wrap-anywhere">
          {group.gseq} · {group.name}
        </h3>
        <Totals totals={group.totals} />
      </div>
      <p className="text-xs text-fg-3">{countWords([group])}</p>
      <ul className="grid grid-cols-1 gap-1">
        {group.services.map((service) => (
          <Service key={service.name} service={service} />
        ))}
      </ul>
    </li>
  );
}

/** All groups together, where there are several. */
function InAll({ groups }: { groups: readonly GroupSummary[] }) {
  return (
    <div className="grid gap-1.5 border-b border-line pb-2.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="mr-auto font-semibold">In all</span>
        <Totals totals={totalsOfGroups(groups)} />
      </div>
      <p className="text-xs text-fg-3">{countWords(groups)}</p>
    </div>
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
        <div className={cx('grid grid-cols-1 gap-2.5', outdated && 'opacity-70')}>
          {groups.length > 1 ? <InAll groups={groups} /> : null}
          <ul className="grid grid-cols-1 gap-2.5">
            {groups.map((group) => (
              <Group key={group.gseq} group={group} />
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}
