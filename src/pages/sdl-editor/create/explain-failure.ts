import type { EntryError } from '#store/journal-schema.ts';

/** Where on the page an error belongs: at the text, at the deposit, or beside the button. */
export type Failure = {
  place: 'sdl' | 'deposit' | 'form';
  title: string;
  /** What to do next. */
  nextStep: string;
};

const KEPT = 'Your text and amounts are kept.';

const isAboutSdl = (text: string): boolean => /\bsdl\b|manifest|yaml/i.test(text);
const isAboutDeposit = (text: string): boolean => /deposit/i.test(text);

function ofBadRequest({ message, issues }: EntryError, action: string): Failure {
  const words = [message, ...issues.map((issue) => `${issue.path} ${issue.message}`)].join(' ');
  if (isAboutSdl(message) || (isAboutSdl(words) && !isAboutDeposit(words))) {
    return { place: 'sdl', title: message, nextStep: `Change the SDL and press ${action} again.` };
  }
  if (isAboutDeposit(words)) {
    return {
      place: 'deposit',
      title: message,
      nextStep: `Change the deposit and press ${action} again.`,
    };
  }
  return { place: 'form', title: `The server refused this: ${message}`, nextStep: KEPT };
}

/**
 * What a refused create or update means and where to say it. Nothing was carried out.
 * @param action the button's name, which the operator presses again
 */
export function explainFailure(error: EntryError, action: string): Failure {
  const form = (title: string, nextStep: string): Failure => ({ place: 'form', title, nextStep });
  const again = `${KEPT} Press ${action} again`;
  if (error.code === 'tx_failed') {
    return form(
      'The chain refused the transaction',
      `Nothing happened on chain. ${again} once its reason is mended.`,
    );
  }
  switch (error.status) {
    case 400:
    case 422:
      return ofBadRequest(error, action);
    case 401:
      return form(
        'The API key was not accepted',
        `${KEPT} Enter a valid key above, then press ${action} again.`,
      );
    case 402:
      return form(
        'There are not enough credits for this',
        `${KEPT} Add credits to the account or lower the deposit, then press ${action} again.`,
      );
    case 403:
      return form(
        'This account may not do that',
        `${KEPT} The server’s own words are in the details.`,
      );
    case 409:
      return form('The server is not ready for this yet', `${again} in a moment.`);
    case 413:
      return form('The SDL is too large for the server', `Shorten it and press ${action} again.`);
    case 429:
      return form('The server asked to slow down', `${again} in a moment.`);
    case null:
      return form('Nothing was sent', `${again}.`);
    default:
      return form('The server could not do this', `${again}.`);
  }
}
