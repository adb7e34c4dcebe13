import type { EntryKind, JournalEntry } from '#store/journal-schema.ts';
import type { Handler } from './handler.ts';
import { acceptHandler } from './kinds/accept.ts';
import { autoTopUpHandler } from './kinds/auto-top-up.ts';
import { createHandler } from './kinds/create.ts';
import { depositHandler } from './kinds/deposit.ts';
import { updateHandler } from './kinds/update.ts';

const handlers: { [K in EntryKind]: Handler<Extract<JournalEntry, { kind: K }>> } = {
  create: createHandler,
  accept: acceptHandler,
  deposit: depositHandler,
  'auto-top-up': autoTopUpHandler,
  update: updateHandler,
};

/** How an entry is carried out. */
export const handlerOf = <E extends JournalEntry>(entry: E): Handler<E> =>
  handlers[entry.kind] as unknown as Handler<E>;
