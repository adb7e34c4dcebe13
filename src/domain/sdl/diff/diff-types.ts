/** Whether a running deployment can take a change, or only a new one. */
export type Effect = 'in-place' | 'redeploy';

export type FieldChange = {
  /** Such as `image`, `env`, `memory`, `count`. */
  field: string;
  effect: Effect;
  /** The values for people, a list one entry a line; null where there was or is none. */
  before: string | null;
  after: string | null;
};

export type PartDiff = {
  name: string;
  change: 'added' | 'changed' | 'removed';
  fields: FieldChange[];
};

export type SdlDiff = {
  /** false where one of the two is not an SDL that the Console API accepts: nothing else is filled. */
  comparable: boolean;
  /** What the changes need together; `none` where the two mean the same. */
  effect: 'none' | Effect;
  services: PartDiff[];
  placements: PartDiff[];
  /** Changes of the deployment as a whole. */
  deployment: FieldChange[];
};
