import { useRef } from 'react';
import { useObservable } from '#lib/use-observable.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/overlay/dialog.tsx';
import { questions } from './registry.ts';
import type { Question } from './registry.ts';

function Asked({ question, open }: { question: Question; open: boolean }) {
  const cancel = useRef<HTMLButtonElement>(null);
  const { title, body, confirmLabel, cancelLabel, tone, answer } = question;
  return (
    <Dialog
      alert
      open={open}
      size="sm"
      title={title}
      description={body}
      initialFocus={cancel}
      onOpenChange={(next) => {
        if (!next) answer(false);
      }}
      footer={
        <>
          <Button ref={cancel} onClick={() => answer(false)}>
            {cancelLabel}
          </Button>
          <Button variant={tone === 'danger' ? 'danger' : 'primary'} onClick={() => answer(true)}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}

/** Where questions appear; mounted once by the shell. */
export function ConfirmHost() {
  const [question] = useObservable(questions);
  return question ? <Asked key={question.id} question={question} open /> : null;
}
