import { versionOn } from '#components/sdl/running-version.ts';
import { useVersions } from '#components/deployment/own-records.ts';
import { PageLink } from '#components/page-link.tsx';
import { providerTitle } from '#components/provider/provider-text.ts';
import { useProviders } from '#components/provider/use-providers.ts';
import { paths } from '#lib/paths.ts';
import type { UpdateEntry } from '#store/journal-schema.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { KeyValue } from '#ui/data/key-value.tsx';
import { Callout } from '#ui/feedback/notices.tsx';

type HalfWayProps = { entry: UpdateEntry; onAgain: () => void };

const versionWords = (version: { version: number } | null, otherwise: string): string =>
  version ? `version ${version.version}` : otherwise;

/** The chain has the new SDL and a provider has not: what is on chain, what runs, what to do. */
export function HalfWay({ entry, onAgain }: HalfWayProps) {
  const { dseq, asked, before, error } = entry;
  const versions = useVersions(dseq ?? '') ?? [];
  const providerOf = useProviders();
  const names = before.providers.map((address) => providerTitle(address, providerOf(address)));
  const sent = versionOn(versions, asked.hash ?? '');
  const resent = asked.hash === before.hash;
  const old = resent ? null : versionOn(versions, before.hash);
  const where = names.length === 1 ? names[0] : 'the providers that did not take it';
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
          <PageLink className={buttonClass({ size: 'sm' })} to={paths.replace(dseq ?? '')}>
            Replace
          </PageLink>
        </>
      }
    >
      {error ? <p>{error.message}</p> : null}
      <KeyValue
        pairs={[
          { label: 'On chain', value: versionWords(sent, 'the SDL that was sent') },
          { label: 'Runs', value: `${versionWords(old, 'what ran before')} on ${where}` },
          ...(names.length > 1 ? [{ label: 'Told in turn', value: names.join(', ') }] : []),
        ]}
      />
      <p className="mt-1">
        If a provider was only out of reach, send the manifest again: it does no harm. If it says
        that the manifest does not fit (other resources, count or ports), send an SDL that fits, or
        replace the deployment.
      </p>
    </Callout>
  );
}
