import { useParams } from 'react-router';
import { isDseq } from '#components/deployment/dseq-param.ts';
import { NotADseq } from '#components/deployment/nothing-here.tsx';
import { loadMonaco } from './monaco/load.ts';
import { loadSdlRules } from './problems/load-rules.ts';
import { UpdatePage } from './update/update-page.tsx';

// As for a new deployment: whoever loads this wants the editor.
loadMonaco().catch(() => undefined);
loadSdlRules().catch(() => undefined);

/** Change the SDL of a running deployment. */
export function Component() {
  const { dseq = '' } = useParams();
  return isDseq(dseq) ? <UpdatePage key={dseq} dseq={dseq} /> : <NotADseq text={dseq} />;
}
