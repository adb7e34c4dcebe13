import * as v from 'valibot';
import { faultSchema } from '#sim/faults/fault.ts';
import { SCENARIOS } from '#sim/scenarios/index.ts';
import { dialectNames } from './dialects/dialect.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(366 * 86_400));
const digits = v.pipe(v.string(), v.regex(/^\d+$/));

const closingReasons = [
  'lease_closed_reason_unstable',
  'lease_closed_reason_decommission',
  'lease_closed_reason_unspecified',
] as const;

/** What `POST /sim/<world>/_control` can be told, carried out in this order. */
export const controlSchema = v.strictObject({
  /** Starts the world again, with the scenario that it has or the one named. */
  reset: v.optional(v.boolean(), false),
  scenario: v.optional(v.picklist(SCENARIOS)),
  seed: v.optional(v.pipe(v.string(), v.maxLength(64))),
  dialect: v.optional(v.picklist(dialectNames)),
  /** Whether endpoints beyond the reference documents answer. */
  wider: v.optional(v.boolean()),
  /** Times as fast as the chain. */
  speed: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(1000))),
  advance: v.optional(v.union([v.strictObject({ blocks: count }), v.strictObject({ seconds })])),
  /** Replaces the faults that were laid before. */
  faults: v.optional(v.array(faultSchema)),
  /** Providers by address: silent (false) or answering (true). */
  providers: v.optional(v.record(v.string(), v.boolean())),
  /** A provider gives a lease up. */
  closeLease: v.optional(
    v.strictObject({
      dseq: digits,
      gseq: count,
      reason: v.optional(v.picklist(closingReasons), 'lease_closed_reason_unspecified'),
    }),
  ),
  /** Adds µact to the wallet. */
  grant: v.optional(digits),
});

export type Control = v.InferOutput<typeof controlSchema>;
export type ControlInput = v.InferInput<typeof controlSchema>;
