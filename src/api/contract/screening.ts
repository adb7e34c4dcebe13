import type * as v from 'valibot';
import { endpoint } from './endpoint.ts';
import { countOr, flagOr, list, open, text, textOr, textOrNull } from './primitives.ts';

const incident = open({
  date: text,
  hasOpenIncident: flagOr(false),
  incidentCount: countOr(0),
  downtimeSeconds: countOr(0),
});

const candidate = open({
  owner: text,
  hostUri: textOr(''),
  isAudited: flagOr(false),
  createdAt: textOrNull,
  location: textOrNull,
  organization: textOrNull,
  incidents: list(incident),
});

/** The providers that could serve one group as it is written. */
export const screenBids = endpoint('screenBids', open({ providers: list(candidate) }));

export type ScreenedProvider = v.InferOutput<typeof candidate>;
