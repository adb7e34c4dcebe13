/** The managed wallet's denom: one uact is a millionth of a dollar. */
export const DENOM = 'uact';
