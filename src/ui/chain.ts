/** A handler that calls both, so that a component's own listening never displaces its user's. */
export const chain =
  <E>(first: ((event: E) => void) | undefined, second: ((event: E) => void) | undefined) =>
  (event: E): void => {
    first?.(event);
    second?.(event);
  };
