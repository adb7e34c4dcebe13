import type { EntryError } from '#store/journal-schema.ts';

/** Where on the page an error belongs: at the text, at the deposit, or beside the button. */
export type Failure = {
  place: 'sdl' | 'deposit' | 'form';
  title: string;
  /** What to do next. */
  nextStep: string;
};

const KEPT = 'Your text and amounts are kept.';

/** Also what the chain finds wrong in it (akash-network/console `apps/api/src/billing/services/chain-error`). */
const isAboutSdl = (text: string): boolean =>
  /\bsdl\b|manifest|yaml|unit price|gpu attributes|coin denominations/i.test(text);
const isAboutDeposit = (text: string): boolean => /deposit/i.test(text);
const isAboutCredits = (text: string): boolean => /insufficient (?:funds|balance)/i.test(text);

const form = (title: string, nextStep: string): Failure => ({ place: 'form', title, nextStep });

/** Credits that do not reach, or a GPU that a free trial may not have. */
function ofPayment({ message }: EntryError, action: string): Failure {
  if (/trial/i.test(message)) {
    return form(
      message,
      `${KEPT} Add credits to the account or choose another GPU, then press ${action} again.`,
    );
  }
  return form(
    'There are not enough credits for this',
    `${KEPT} Add credits to the account or lower the deposit, then press ${action} again.`,
  );
}

function ofBadRequest(error: EntryError, action: string): Failure {
  const { message, issues } = error;
  const words = [message, ...issues.map((issue) => `${issue.path} ${issue.message}`)].join(' ');
  if (isAboutCredits(words)) return ofPayment(error, action);
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
  return form(
    `The server refused this: ${message}`,
    `${KEPT} Change what it speaks of, then press ${action} again.`,
  );
}

/**
 * What a refused create or update means and where to say it. Nothing was carried out.
 * @param action the button's name, which the operator presses again
 */
export function explainFailure(error: EntryError, action: string): Failure {
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
      return ofPayment(error, action);
    case 403:
      return form(
        'This account may not do that',
        `${KEPT} The server’s own words are in the details.`,
      );
    case 404:
      return /wallet/i.test(error.message)
        ? form(
            'The account has no wallet on this server yet',
            `${KEPT} Sign in to the server’s own console once so that it makes one, then press ${action} again.`,
          )
        : form('The server does not know this', `${again} in a moment.`);
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
