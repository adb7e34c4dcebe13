import type { ReactNode } from 'react';
import { createCell } from '#lib/observable.ts';

export type ConfirmOptions = {
  /** The question, naming the thing: "Close llm-gateway?" */
  title: string;
  /** What will happen, and what comes back. */
  body: ReactNode;
  confirmLabel?: string;
  cancelLabel?: string;
  tone?: 'default' | 'danger';
};

export type Question = Required<ConfirmOptions> & { id: number; answer: (yes: boolean) => void };

/** Questions in the order in which they were asked; the first is on screen. */
export const questions = createCell<readonly Question[]>([]);
let lastId = 0;

/** Asks before something that cannot be undone; true once the operator confirmed. */
export function confirm(options: ConfirmOptions): Promise<boolean> {
  return new Promise((resolve) => {
    lastId += 1;
    const id = lastId;
    const answer = (yes: boolean): void => {
      questions.set(questions.get().filter((question) => question.id !== id));
      resolve(yes);
    };
    const defaults = { confirmLabel: 'Confirm', cancelLabel: 'Cancel', tone: 'default' } as const;
    questions.set([...questions.get(), { ...defaults, ...options, id, answer }]);
  });
}

/** Answers every open question with no, as when what they were about has left the screen. */
export function cancelQuestions(): void {
  for (const question of questions.get()) question.answer(false);
}
