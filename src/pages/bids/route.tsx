import { useParams } from 'react-router';
import { BidsPage } from './bids-page.tsx';
import './bids.css';

/** Compare the bids for a new deployment and accept one for each group. */
export function Component() {
  const { dseq = '' } = useParams();
  return <BidsPage key={dseq} dseq={dseq} />;
}
