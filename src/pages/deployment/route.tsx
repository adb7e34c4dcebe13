import { useParams } from 'react-router';
import { isDseq } from '#components/deployment/dseq-param.ts';
import { DeploymentPage } from './deployment-page.tsx';
import { NotADseq } from '#components/deployment/nothing-here.tsx';

/** One deployment: what runs, what it costs, how long it lasts, and everything that can be done to it. */
export function Component() {
  const { dseq = '' } = useParams();
  return isDseq(dseq) ? <DeploymentPage key={dseq} dseq={dseq} /> : <NotADseq text={dseq} />;
}
