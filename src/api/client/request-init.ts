/** How every request of the API is sent: never from a cache, without cookies, to no other address with the key. */
export const REQUEST_INIT = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
} as const satisfies RequestInit;
