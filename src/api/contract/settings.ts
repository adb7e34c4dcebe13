import * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { amount, countOrNull, dseq, flagOr, open, textOr, textOrNull } from './primitives.ts';

/**
 * Auto top-up of one deployment (GET /v2/deployment-settings/{dseq}). `autoTopUpEnabled` is null on
 * servers where it can no longer be set; `estimatedTopUpAmount` is dollars in the reference and
 * micro-units on the real server; `topUpFrequencyMs` is milliseconds.
 */
export const settings = open({
  id: textOr(''),
  userId: textOr(''),
  dseq,
  autoTopUpEnabled: v.nullish(v.boolean(), null),
  estimatedTopUpAmount: v.nullish(amount, null),
  topUpFrequencyMs: countOrNull,
  createdAt: textOrNull,
  updatedAt: textOrNull,
  closed: flagOr(false),
  runtimeLimitHours: countOrNull,
  runtimeEndsAt: textOrNull,
  sdl: textOrNull,
});

export const readSettings = endpoint('readSettings', settings);
export const createSettings = endpoint('createSettings', settings);
export const updateSettings = endpoint('updateSettings', settings);

export type DeploymentSettings = v.InferOutput<typeof settings>;
