import type { EntryError } from '#store/journal-schema.ts';

const NOTHING = 'No lease was made and nothing is being paid.';

/** What a refused accept means and what to do next. The leases do not exist. */
export function refusalWords({ status, message }: EntryError): string {
  switch (status) {
    case 400:
    case 409:
      return /bid|order/i.test(message)
        ? `${NOTHING} A bid went away in the last moment: choose again among those that are open.`
        : `${NOTHING} The server’s own words are in the details.`;
    case 401:
      return `${NOTHING} Enter a valid API key above, then accept again.`;
    case 402:
      return `${NOTHING} There are not enough credits for the transaction. Add credits, then accept again.`;
    case 403:
      return `${NOTHING} A provider or the server does not let this account do it.`;
    case 404:
      return `${NOTHING} A provider is no longer known. Choose another bid.`;
    case 422:
      return `${NOTHING} A provider would not take this manifest: its own words are in the details.`;
    case 429:
      return `${NOTHING} The server asked to slow down. Accept again in a moment.`;
    default:
      return `${NOTHING} Accept again in a moment.`;
  }
}
