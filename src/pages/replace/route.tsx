import { useParams } from 'react-router';
import { isDseq } from '#components/deployment/dseq-param.ts';
import { NotADseq } from '#components/deployment/nothing-here.tsx';
import { ReplacePage } from './replace-page.tsx';

/** Guided replacement: the same SDL as a new deployment, and then the end of the old one. */
export function Component() {
  const { dseq = '' } = useParams();
  return isDseq(dseq) ? <ReplacePage key={dseq} dseq={dseq} /> : <NotADseq text={dseq} />;
}
