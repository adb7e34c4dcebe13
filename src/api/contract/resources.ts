import * as v from 'valibot';
import {
  amount,
  attributes,
  coin,
  count,
  countOr,
  dseq,
  heightOrZero,
  list,
  open,
  text,
  textOr,
} from './primitives.ts';

const quantity = open({ val: amount });
const none = () => ({ units: { val: '0' }, attributes: [] });

/** Units of one replica: CPU in thousandths of a core, memory and storage in bytes. */
export const resourceUnits = open({
  id: v.optional(count),
  cpu: open({ units: quantity, attributes }),
  gpu: v.nullish(open({ units: quantity, attributes }), none),
  memory: open({ quantity, attributes }),
  storage: list(open({ name: textOr('default'), quantity, attributes })),
  endpoints: list(open({ kind: textOr('SHARED_HTTP'), sequence_number: countOr(0) })),
});

/** A group as the chain keeps it. `price` is the most a replica may cost per block. */
export const group = open({
  id: open({ owner: textOr(''), dseq, gseq: count }),
  state: text,
  group_spec: open({
    name: textOr(''),
    requirements: v.nullish(
      open({
        signed_by: v.nullish(open({ all_of: list(text), any_of: list(text) }), () => ({
          all_of: [],
          any_of: [],
        })),
        attributes,
      }),
      () => ({ signed_by: { all_of: [], any_of: [] }, attributes: [] }),
    ),
    resources: list(
      open({ resource: resourceUnits, count: countOr(1), price: v.nullish(coin, null) }),
    ),
  }),
  created_at: heightOrZero,
});

export type ResourceUnits = v.InferOutput<typeof resourceUnits>;
export type Group = v.InferOutput<typeof group>;
