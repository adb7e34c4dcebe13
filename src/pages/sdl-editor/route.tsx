import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import { Page } from '#ui/page.tsx';
import { loadMonaco } from './monaco/load.ts';
import { useWorkspace } from './drafts/use-workspace.ts';
import { NewDeployment } from './new-deployment.tsx';
import { loadSdlRules } from './problems/load-rules.ts';

// This module is loaded on a visit, or on hover or focus of a link here: then the editor is wanted.
loadMonaco().catch(() => undefined);
loadSdlRules().catch(() => undefined);

/** Write an SDL and create a deployment from it. */
export function Component() {
  const workspace = useWorkspace();
  if (workspace) return <NewDeployment key={workspace.key} workspace={workspace} />;
  return (
    <Page title="New deployment">
      <Loading label="Reading the draft">
        <Skeleton height="30rem" />
      </Loading>
    </Page>
  );
}
