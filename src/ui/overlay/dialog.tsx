import { Suspense, useState } from 'react';
import type { DialogProps } from './dialog-props.ts';
import { LazyDialog } from './load.ts';

/** A modal dialog; its code is loaded when it is first opened. Focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  if (!used) return null;
  return (
    <Suspense fallback={null}>
      <LazyDialog {...props} />
    </Suspense>
  );
}
