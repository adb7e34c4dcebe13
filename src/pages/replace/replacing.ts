import type { JournaledWrite } from '#api/journal/hooks.ts';
import type { CreateInput } from '#api/journal/writes.ts';
import type { Deployment } from '#api/contract/deployments.ts';
import type { Closing } from '#components/closing/use-closing.tsx';
import type { CreateEntry } from '#store/journal-schema.ts';
import type { OldState } from './stage/replace-steps.ts';
import type { Replacement } from './stage/use-replacement.ts';
import type { Reading } from './use-reading.ts';

/** The deployment that is to be replaced. */
export type Old = { dseq: string; deployment: Deployment; reading: Reading };

type CreateWrite = JournaledWrite<CreateInput, CreateEntry>;

/** A replacement in all its parts: what each panel of the page draws from. */
export type Replacing = {
  old: Old;
  /** What the operator knows the old one by, and what the new one will be called; empty for nothing. */
  name: string;
  label: string;
  state: OldState;
  closingOld: Closing;
  replacement: Replacement;
  write: CreateWrite;
};
