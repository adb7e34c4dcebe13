/** As many digits as a 64-bit number has, and not zero (akash-network/console `apps/api/src/utils/schema.ts`). */
const DSEQ = /^0*[1-9]\d{0,19}$/;

/** Whether text from the address bar can be a deployment's number. */
export const isDseq = (text: string): boolean => text.length <= 20 && DSEQ.test(text);
