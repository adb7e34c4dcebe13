import { entryErrorDetails } from '#components/error/entry-error-details.ts';
import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { explainFailure } from './explain-failure.ts';
import type { Create } from './use-create.ts';

/** Above the editor: what the server said of the SDL that was sent. */
export function RefusedSdl({ create: { state, entry } }: { create: Create }) {
  if (state !== 'failed' || !entry?.error) return null;
  const { place, title, nextStep } = explainFailure(entry.error, 'Create deployment');
  if (place !== 'sdl') return null;
  return <ErrorNotice title={title} nextStep={nextStep} details={entryErrorDetails(entry.error)} />;
}
