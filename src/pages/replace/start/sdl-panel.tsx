import { PageLink } from '#components/page-link.tsx';
import { SizeBadges } from '#components/resources/size-badges.tsx';
import { Moment } from '#components/time/moment.tsx';
import type { SdlMatch } from '#api/journal/pasted-sdl.ts';
import { sizeOfGroups } from '#domain/deployment/size.ts';
import type { GroupSummary } from '#domain/sdl/types.ts';
import { paths } from '#lib/paths.ts';
import type { VaultRecord } from '#store/schema.ts';
import { Callout } from '#ui/feedback/notices.tsx';
import { Panel } from '#ui/page.tsx';

const DOUBTS: Record<SdlMatch, string | null> = {
  matches: null,
  differs:
    'No SDL that this browser keeps is the one that runs: it was changed from another place. The newest one kept here would be deployed.',
  'cannot-tell':
    'The server does not say which SDL runs, so that this cannot be compared. The newest one kept here would be deployed.',
};

function Group({ group }: { group: GroupSummary }) {
  return (
    <li className="grid gap-1 border-t border-line pt-2.5 first:border-0 first:pt-0">
      <div className="flex flex-wrap items-center gap-1.5">
        <h3 className="mr-auto font-semibold wrap-anywhere">
          {group.gseq} · {group.name}
        </h3>
        <SizeBadges size={sizeOfGroups([group])} />
      </div>
      <ul className="grid gap-0.5">
        {group.services.map(({ name, image, count }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-2">
            <span className="wrap-anywhere">{name}</span>
            {count > 1 ? <span className="text-fg-3">×{count}</span> : null}
            <span className="min-w-0 font-mono text-xs wrap-anywhere text-fg-3">{image}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The SDL that is deployed again, and whether it is the one that runs. */
export function SdlPanel({ version, match }: { version: VaultRecord; match: SdlMatch }) {
  const doubt = DOUBTS[match];
  return (
    <Panel
      title="SDL"
      meta={
        <>
          version {version.version}
          {match === 'matches' ? ', the one that runs' : ''}
          <span className="max-sm:hidden">
            {' '}
            · <Moment ms={version.at} />
          </span>
        </>
      }
      actions={
        <PageLink to={paths.deployment(version.dseq, 'sdl')} className="text-sm underline">
          Show it
        </PageLink>
      }
    >
      <div className="grid gap-2.5">
        {doubt === null ? null : (
          <Callout tone={match === 'differs' ? 'warn' : 'info'}>{doubt}</Callout>
        )}
        {version.groups.length === 0 ? (
          <p className="text-fg-3">What it asks for could not be derived when it was kept.</p>
        ) : (
          <ul className="grid gap-2.5">
            {version.groups.map((group) => (
              <Group key={group.gseq} group={group} />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
