import { useState } from 'react';
import type { ConnectionInput, ConnectionProblems } from '#store/connection-form.ts';
import {
  connectionKey,
  saveConnection,
  setConnectionKey,
  type Connection,
  type ConnectionResult,
} from '#store/connections.ts';

/** Keeps what the form holds. A preset keeps its name and base path; an empty key leaves the one there is. */
function keep(fields: ConnectionInput, connection: Connection | null): ConnectionResult {
  if (!connection?.preset) return saveConnection(fields, window.location.origin, connection?.id);
  const key = fields.key.trim() === '' ? (connectionKey(connection.id) ?? '') : fields.key;
  return setConnectionKey(connection.id, key, fields.remember);
}

const startingWith = (connection: Connection | null): ConnectionInput => ({
  name: connection?.name ?? '',
  basePath: connection?.basePath ?? '',
  key: '',
  remember: connection?.remember ?? false,
});

/** The fields of a connection's form, checked and kept together. */
export function useConnectionForm(connection: Connection | null) {
  const [fields, setFields] = useState(() => startingWith(connection));
  const [problems, setProblems] = useState<ConnectionProblems>({});
  const set = <F extends keyof ConnectionInput>(field: F, value: ConnectionInput[F]): void => {
    setFields((now) => ({ ...now, [field]: value }));
    setProblems((now) => ({ ...now, [field]: undefined }));
  };
  const save = (): ConnectionResult => {
    const result = keep(fields, connection);
    setProblems(result.ok ? {} : result.problems);
    if (result.ok) setFields((now) => ({ ...now, key: '' }));
    return result;
  };
  return { fields, set, problems, save };
}
