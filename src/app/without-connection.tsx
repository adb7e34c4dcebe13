import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { activateConnection, saveConnection } from '#store/connections.ts';
import type { ConnectionProblems } from '#store/connection-form.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/form/field.tsx';
import { PageTitle } from '#ui/page.tsx';

const proposal = { name: 'Console API', basePath: '/console-api', key: '', remember: false };

/** All there is to do in a build without presets before the operator added a connection. */
export function WithoutConnection() {
  const [fields, setFields] = useState(proposal);
  const [problems, setProblems] = useState<ConnectionProblems>({});
  const set = (field: 'name' | 'basePath' | 'key') => (value: string) =>
    setFields({ ...fields, [field]: value });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const result = saveConnection(fields, window.location.origin);
    if (result.ok) activateConnection(result.connection.id);
    else setProblems(result.problems);
  };
  return (
    <main className="mx-auto grid max-w-96 gap-3 p-6">
      <PageTitle>Add a connection</PageTitle>
      <h1 className="ui-h1">Which Console API?</h1>
      <p className="text-fg-2">
        Berth works with deployments behind a Console API. Add the one that your key belongs to.
      </p>
      <form onSubmit={submit} className="grid gap-3">
        <TextField
          label="Name"
          value={fields.name}
          onValueChange={set('name')}
          error={problems.name}
        />
        <TextField
          label="Base path"
          value={fields.basePath}
          onValueChange={set('basePath')}
          error={problems.basePath}
          hint="A path on this server that leads to the API."
        />
        <TextField
          label="API key"
          type="password"
          value={fields.key}
          onValueChange={set('key')}
          error={problems.key}
        />
        <Button type="submit" variant="primary">
          Add connection
        </Button>
      </form>
    </main>
  );
}
