import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { setConnectionKey } from '#store/connections.ts';
import type { Connection } from '#store/connections.ts';
import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { Checkbox } from '#ui/form/checkbox.tsx';
import { TextField } from '#ui/form/field.tsx';

type KeyNeededProps = {
  connection: Connection;
  /** A key was there and the server refused it; otherwise there was none. */
  refused: boolean;
};

/**
 * Asks for the key of a connection whose key is missing or refused. The page stays as it is; the
 * session hears of the new key and asks again for what had failed.
 */
export function KeyNeeded({ connection, refused }: KeyNeededProps) {
  const [key, setKey] = useState('');
  const [remember, setRemember] = useState(connection.remember);
  const [problem, setProblem] = useState<string | undefined>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const result = setConnectionKey(connection.id, key, remember);
    if (!result.ok) setProblem(result.problems.key);
  };
  return (
    <Callout
      tone="bad"
      live="status"
      title={
        refused
          ? `${connection.name} did not accept the API key`
          : `${connection.name} needs an API key`
      }
    >
      <p>
        {refused ? 'Paste one that is valid. ' : 'Paste the key of your Console account. '}
        This page stays and goes on from here.
      </p>
      <form onSubmit={submit} className="mt-2 flex flex-wrap items-start gap-x-3 gap-y-2">
        <TextField
          label={`Key for ${connection.name}`}
          labelHidden
          className="w-72 max-w-full"
          type="password"
          placeholder="API key"
          spellCheck={false}
          value={key}
          error={problem}
          onValueChange={(text) => {
            setKey(text);
            setProblem(undefined);
          }}
        />
        <Button type="submit" variant="primary">
          Use this key
        </Button>
        <Checkbox
          className="min-h-8"
          label="Remember on this device"
          checked={remember}
          onCheckedChange={setRemember}
        />
      </form>
    </Callout>
  );
}
