import { describe, expect, it } from 'vitest';
import { cancelQuestions, confirm, questions } from './registry.ts';

describe('confirm', () => {
  it('names its button "Confirm" unless told otherwise', () => {
    void confirm({ title: 'Close it?', body: 'About $3.70 comes back.' });
    expect(questions.get()[0]).toMatchObject({ confirmLabel: 'Confirm', cancelLabel: 'Cancel' });
    cancelQuestions();
  });

  it('resolves with the answer and asks the next question', async () => {
    const first = confirm({ title: 'First?', body: '' });
    const second = confirm({ title: 'Second?', body: '' });
    questions.get()[0]!.answer(true);
    expect(questions.get().map(({ title }) => title)).toEqual(['Second?']);
    questions.get()[0]!.answer(false);
    expect(await Promise.all([first, second])).toEqual([true, false]);
  });

  it('answers no for all that is open when cancelled', async () => {
    const asked = [confirm({ title: 'a', body: '' }), confirm({ title: 'b', body: '' })];
    cancelQuestions();
    expect(await Promise.all(asked)).toEqual([false, false]);
    expect(questions.get()).toEqual([]);
  });
});
