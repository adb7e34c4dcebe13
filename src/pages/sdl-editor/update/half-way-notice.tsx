import { PageLink } from '#components/page-link.tsx';
import { providerTitle } from '#components/provider/provider-text.ts';
import { useProviders } from '#components/provider/use-providers.ts';
import { paths } from '#lib/paths.ts';
import type { VaultRecord } from '#store/schema.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import type { HalfWay } from './use-half-way.ts';

const versionWords = (version: VaultRecord | null, otherwise: string): string =>
  version ? `version ${version.version}` : otherwise;

type HalfWayNoticeProps = { half: HalfWay; onAgain: () => void };

/** The chain has the new SDL and a provider has not: what is on chain, what runs, what to do. */
export function HalfWayNotice({ half, onAgain }: HalfWayNoticeProps) {
  const { entry, sent, runs } = half;
  const providerOf = useProviders();
  const names = entry.before.providers.map((address) =>
    providerTitle(address, providerOf(address)),
  );
  const where = names.length === 1 ? names[0] : 'those that did not take it';
  return (
    <Callout
      tone="warn"
      live="alert"
      title="The chain has the new SDL; a provider did not take it"
      actions={
        <>
          <Button size="sm" onClick={onAgain}>
            Send manifest again
          </Button>
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.replace(entry.dseq ?? '')}>
            Replace
          </PageLink>
        </>
      }
    >
      {entry.error ? <p className="mb-1">{entry.error.message}</p> : null}
      <KeyValue
        pairs={[
          { label: 'On chain', value: versionWords(sent, 'the SDL that was sent') },
          { label: 'Runs', value: `${versionWords(runs, 'what ran before')} on ${where}` },
          ...(names.length > 1 ? [{ label: 'Told in turn', value: names.join(', ') }] : []),
        ]}
      />
      <p className="mt-1">
        If a provider was out of reach, send the manifest again: it does no harm. If it says that
        the manifest does not fit, send an SDL that fits what runs, or replace the deployment.
      </p>
    </Callout>
  );
}
