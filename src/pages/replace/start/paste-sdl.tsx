import type { Deployment } from '#api/contract/deployments.ts';
import { PageLink } from '#components/page-link.tsx';
import { PastedSdlField } from '#components/sdl/pasted-sdl-field.tsx';
import { usePastedSdl } from '#components/sdl/use-pasted-sdl.ts';
import { paths } from '#lib/paths.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/page.tsx';

/** Takes the SDL of a deployment that this browser did not create; once kept, its own panel takes this one's place. */
export function PasteSdl({ deployment }: { deployment: Deployment }) {
  const pasted = usePastedSdl(deployment);
  return (
    <Panel title="SDL">
      <div className="grid justify-items-start gap-2.5">
        <p className="text-fg-2">
          This browser does not have the SDL of this deployment: it was created elsewhere. Paste it
          here; it is held against the hash on chain, and stays in this browser. For another SDL
          make a{' '}
          <PageLink to={paths.newDeployment()} className="underline">
            new deployment
          </PageLink>
          .
        </p>
        <PastedSdlField pasted={pasted} rows={10} />
        <Button variant="primary" pending={pasted.checking} onClick={() => void pasted.keep()}>
          Check and keep
        </Button>
      </div>
    </Panel>
  );
}
