import { useParams } from 'react-router';
import { ReplacePage } from './replace-page.tsx';

/** Guided replacement: the same SDL as a new deployment, and then the end of the old one. */
export function Component() {
  const { dseq = '' } = useParams();
  return <ReplacePage key={dseq} dseq={dseq} />;
}
