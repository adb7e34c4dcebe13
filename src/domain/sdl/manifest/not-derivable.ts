/** The text passes the network's check, and yet no manifest follows from it. */
export class NotDerivable extends Error {}
