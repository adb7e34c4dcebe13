import { Button } from '#ui/button.tsx';
import { Callout, ErrorNotice } from '#ui/feedback/notices.tsx';
import type { Checked } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import { useIsCompose } from './compose/use-is-compose.ts';
import { useChunk } from './use-chunk.ts';
import type { Intake } from './use-intake.ts';

const loadDialog = async () => (await import('./compose/compose-dialog.tsx')).ComposeDialog;

type IntakeNoticesProps = {
  intake: Intake;
  checked: Checked;
  /** The text is on its way to the server. */
  locked: boolean;
};

/** docker-compose files as an SDL, as soon as what writes it is here. */
function Offered({ texts, intake }: { texts: readonly string[]; intake: Intake }) {
  const { offer, putIn } = intake;
  const { code: ComposeDialog, failed, retry } = useChunk(loadDialog);
  if (failed) {
    return (
      <ErrorNotice
        title="What reads docker-compose files could not be loaded"
        nextStep="Your text is safe. Check the connection and try again."
        onRetry={retry}
      />
    );
  }
  if (!ComposeDialog) return null;
  return (
    <ComposeDialog
      texts={texts}
      onKeep={() => offer(null)}
      onUse={(sdl) => {
        offer(null);
        putIn(sdl, 'docker-compose');
      }}
    />
  );
}

/** Above the text: why a file was not opened, and what else the text could be. */
export function IntakeNotices({ intake, checked, locked }: IntakeNoticesProps) {
  const { refusal, dismiss, offered, offer } = intake;
  const isCompose = useIsCompose(checked);
  const { text } = checked;
  return (
    <>
      {refusal ? (
        <Callout
          tone="bad"
          live="alert"
          title={refusal.title}
          actions={
            <Button size="sm" onClick={dismiss}>
              Dismiss
            </Button>
          }
        >
          {refusal.reason} The text here is as it was.
        </Callout>
      ) : null}
      {isCompose && text !== null && !locked ? (
        <Callout
          tone="info"
          title="This is a docker-compose file"
          actions={
            <Button size="sm" onClick={() => offer([text])}>
              Write it as an SDL…
            </Button>
          }
        >
          Akash runs SDLs. Berth can write one from it and say what carries over.
        </Callout>
      ) : null}
      {offered ? <Offered texts={offered} intake={intake} /> : null}
    </>
  );
}
