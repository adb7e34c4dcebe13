import { useParams } from 'react-router';
import { isDseq } from '#components/deployment/dseq-param.ts';
import { NotADseq } from '#components/deployment/nothing-here.tsx';
import { BidsPage } from './bids-page.tsx';
import './bids.css';

/** Compare the bids for a new deployment and accept one for each group. */
export function Component() {
  const { dseq = '' } = useParams();
  return isDseq(dseq) ? <BidsPage key={dseq} dseq={dseq} /> : <NotADseq text={dseq} />;
}
