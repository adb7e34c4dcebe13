import { useQuery } from '@tanstack/react-query';
import { useScope, useSession } from '#api/queries/session.tsx';
import { publicDeploymentQuery } from '#api/queries/indexer.ts';
import { settingsQuery } from '#api/queries/settings.ts';
import type { Known } from '#pages/deployment/use-reading.ts';
import { CopyButton } from '#ui/data/copy-button.tsx';
import { Panel } from '#ui/page.tsx';

function Json({ title, path, data }: { title: string; path: string; data: unknown }) {
  const text = JSON.stringify(data, null, 2);
  return (
    <Panel
      title={title}
      meta={<code>{path}</code>}
      flush
      actions={<CopyButton text={text} what="JSON" />}
    >
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region needs focus
        tabIndex={0}
        aria-label={title}
        className="max-h-144 overflow-auto border-t border-line p-3.5 font-mono text-sm"
      >
        {text}
      </pre>
    </Panel>
  );
}

/** What the server said, field by field. Nothing is asked for its sake; the key is in none of it. */
export function RawTab({ known }: { known: Known }) {
  const { dseq, deployment, source } = known;
  const session = useSession();
  const { owner } = useScope();
  const { data: settings } = useQuery({ ...settingsQuery(session, dseq), enabled: false });
  const { data: told } = useQuery({
    ...publicDeploymentQuery(session, owner, dseq),
    enabled: false,
  });
  return (
    <div className="grid gap-3.5">
      <Json
        title="Deployment"
        path={source === 'detail' ? `GET /v1/deployments/${dseq}` : 'GET /v1/deployments, its row'}
        data={deployment}
      />
      {settings?.settings ? (
        <Json
          title="Settings"
          path={`GET /v2/deployment-settings/${dseq}`}
          data={settings.settings}
        />
      ) : null}
      {told ? (
        <Json title="Public page" path={`GET /v1/deployment/${owner}/${dseq}`} data={told} />
      ) : null}
    </div>
  );
}
