import { useState } from 'react';
import type { ConnectionInput, ConnectionProblems } from '#store/connection-form.ts';
import type { Connection } from '#store/connections.ts';
import { Checkbox } from '#ui/form/checkbox.tsx';
import { TextField } from '#ui/form/field.tsx';

type ConnectionFieldsProps = {
  /** Null while it is not kept yet. */
  connection: Connection | null;
  fields: ConnectionInput;
  problems: ConnectionProblems;
  onChange: <F extends keyof ConnectionInput>(field: F, value: ConnectionInput[F]) => void;
};

const BASE_PATH_HINT =
  'A path on this server: /console-api is forwarded to the Console API, /sim/any-name is a simulated one.';
const KEY_HINT =
  'From your Console account, under API keys. It goes to this server alone and ends with this tab.';

/** Name, base path and key. A key goes in and is never shown again once it is kept. */
export function ConnectionFields({
  connection,
  fields,
  problems,
  onChange,
}: ConnectionFieldsProps) {
  const [shown, setShown] = useState(false);
  const preset = connection?.preset ?? false;
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <TextField
          label="Name"
          name="connection-name"
          data-first={connection === null || undefined}
          readOnly={preset}
          placeholder="Console API"
          value={fields.name}
          onValueChange={(text) => onChange('name', text)}
          error={problems.name}
        />
        <TextField
          label="Base path"
          name="connection-basePath"
          mono
          readOnly={preset}
          placeholder="/console-api"
          spellCheck={false}
          value={fields.basePath}
          onValueChange={(text) => onChange('basePath', text)}
          error={problems.basePath}
          hint={preset ? 'Comes with this build: name and base path are fixed.' : BASE_PATH_HINT}
        />
      </div>
      <TextField
        label="API key"
        name="connection-key"
        data-first={connection !== null || undefined}
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        mono
        value={fields.key}
        onValueChange={(text) => onChange('key', text)}
        error={problems.key}
        hint={connection ? 'Leave it empty to keep the one there is.' : KEY_HINT}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <Checkbox
          label="Remember on this device"
          checked={fields.remember}
          onCheckedChange={(remember) => onChange('remember', remember)}
        />
        <Checkbox label="Show what I type" checked={shown} onCheckedChange={setShown} />
      </div>
    </>
  );
}
