import { ErrorNotice } from '#ui/feedback/notices.tsx';
import { errorDetails } from './error-details.ts';
import { explainFailure } from './explain-failure.ts';
import type { Create } from './use-create.ts';

/** Above the editor: what the server said of the SDL that was sent. */
export function RefusedSdl({ create: { state, entry } }: { create: Create }) {
  if (state !== 'failed' || !entry?.error) return null;
  const { place, title, nextStep } = explainFailure(entry.error, 'Create deployment');
  if (place !== 'sdl') return null;
  return <ErrorNotice title={title} nextStep={nextStep} details={errorDetails(entry.error)} />;
}
