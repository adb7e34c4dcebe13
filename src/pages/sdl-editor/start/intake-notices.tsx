import { Button } from '#ui/button.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import type { Checked } from '#pages/sdl-editor/problems/use-sdl-check.ts';
import { ComposeDialog } from './compose/compose-dialog.tsx';
import { useIsCompose } from './compose/use-is-compose.ts';
import type { Intake } from './use-intake.ts';

type IntakeNoticesProps = {
  intake: Intake;
  checked: Checked;
  /** The text is on its way to the server. */
  locked: boolean;
};

/** Above the text: why a file was not opened, and what else the text could be. */
export function IntakeNotices({ intake, checked, locked }: IntakeNoticesProps) {
  const { refusal, dismiss, offered, offer, putIn } = intake;
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
      {offered ? (
        <ComposeDialog
          texts={offered}
          onKeep={() => offer(null)}
          onUse={(sdl) => {
            offer(null);
            putIn(sdl, 'docker-compose');
          }}
        />
      ) : null}
    </>
  );
}
