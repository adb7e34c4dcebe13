import { useEffect, useRef } from 'react';
import type { SubmitEvent } from 'react';
import { useKeyState, useSession } from '#api/queries/session.tsx';
import type { ConnectionProblems } from '#store/connection-form.ts';
import type { Connection } from '#store/connections.ts';
import { Button } from '#ui/button.tsx';
import { ConnectionFields } from './connection-fields.tsx';
import type { Trial } from './try-connection.ts';
import { useConnectionForm } from './use-connection-form.ts';
import type { FormPlace } from './use-form-place.ts';
import { useTrial } from './use-trial.ts';

type ConnectionFormProps = FormPlace & {
  /** A connection that was not there before is kept now. */
  onAdded: (connection: Connection) => void;
  onTried: (connection: Connection, trial: Trial) => void;
  onClose: () => void;
};

/** Said at the field, where it is mended. */
const KEY_REFUSED = 'The server did not accept this key. Paste one that is valid.';

function focusFirstWrong(form: HTMLFormElement | null, problems: ConnectionProblems): void {
  const wrong = (['name', 'basePath', 'key'] as const).find((field) => problems[field]);
  if (wrong) form?.querySelector<HTMLInputElement>(`[name=connection-${wrong}]`)?.focus();
}

/** Adds a connection, or changes one: checks the fields, keeps them, then tries the key on the server. */
export function ConnectionForm(props: ConnectionFormProps) {
  const { adding, connection, onAdded, onTried, onClose } = props;
  const { fields, set, problems, save } = useConnectionForm(connection);
  const trial = useTrial(connection, adding && connection !== null, onTried);
  const form = useRef<HTMLFormElement>(null);
  const active = useSession().connection.id === connection?.id;
  const known = useKeyState() === 'refused' && active && !trial.trying;
  const refused = fields.key === '' && (trial.refused || known);

  useEffect(function startAtFirstUsefulField() {
    form.current?.querySelector<HTMLInputElement>('[data-first]')?.focus();
  }, []);

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (trial.trying) return;
    const result = save();
    if (!result.ok) focusFirstWrong(form.current, result.problems);
    else if (connection) trial.start();
    else onAdded(result.connection);
  };

  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="grid gap-3">
      <ConnectionFields
        connection={connection}
        fields={fields}
        problems={refused ? { ...problems, key: problems.key ?? KEY_REFUSED } : problems}
        onChange={set}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={trial.trying}>
          {adding ? 'Add connection' : 'Save changes'}
        </Button>
        <Button onClick={onClose}>{connection ? 'Close' : 'Cancel'}</Button>
        <output className="self-center text-fg-3">{trial.trying ? 'Trying the key…' : ''}</output>
      </div>
    </form>
  );
}
