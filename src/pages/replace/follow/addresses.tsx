import type { ReactNode } from 'react';
import type { Deployment } from '#api/contract/deployments.ts';
import { Uri } from '#components/addresses/uri.tsx';
import { PageLink } from '#components/page-link.tsx';
import { isActive } from '#domain/deployment/facts.ts';
import { paths } from '#lib/paths.ts';
import type { Replacing } from '#pages/replace/replacing.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { Panel } from '#ui/page.tsx';
import { addressesOf } from './addresses-of.ts';

type SideProps = { title: string; dseq: string; deployment: Deployment | null; none: ReactNode };

function Side({ title, dseq, deployment, none }: SideProps) {
  const addresses = deployment ? addressesOf(deployment) : [];
  return (
    <div className="min-w-0">
      <h3 className="font-semibold">
        {title}{' '}
        <PageLink
          to={paths.deployment(dseq)}
          className="font-mono text-sm font-normal text-fg-2 underline"
        >
          {dseq}
        </PageLink>
      </h3>
      {addresses.length === 0 ? (
        <p className="mt-1 text-fg-3">{none}</p>
      ) : (
        <ul
          aria-label={`Addresses of the ${title.toLowerCase()} deployment`}
          className="mt-1 grid gap-0.5"
        >
          {addresses.map(({ service, kind, text }) => (
            <li key={`${service} ${text}`} className="flex min-w-0 items-center gap-1">
              {kind === 'uri' ? (
                <Uri uri={text} />
              ) : (
                <span className="min-w-0 wrap-anywhere">{text}</span>
              )}
              <CopyButton text={text} what="address" />
              <span className="ml-auto flex-none text-xs text-fg-3">{service}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const noneOf = (deployment: Deployment): string =>
  isActive(deployment) ? 'Its provider names none.' : 'It is closed and answers nowhere.';

/** Where the old and the new one are reached: the addresses are never the same. */
export function Addresses({ replacing: { old, replacement, state } }: { replacing: Replacing }) {
  const { dseq, reading } = replacement;
  if (dseq === null) return null;
  return (
    <Panel title="Addresses">
      <div className="grid gap-x-6 gap-y-3.5 sm:grid-cols-2">
        <Side
          title="New"
          dseq={dseq}
          deployment={reading.deployment}
          none="Known once its services run."
        />
        <Side
          title="Old"
          dseq={old.dseq}
          deployment={old.deployment}
          none={noneOf(old.deployment)}
        />
      </div>
      {state === 'active' ? (
        <p className="ui-hint mt-2.5">
          The new deployment has addresses of its own. Domain names of yours must be pointed at them
          before the old ones stop.
        </p>
      ) : null}
    </Panel>
  );
}
