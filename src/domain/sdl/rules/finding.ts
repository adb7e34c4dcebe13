import type { Path } from '#domain/sdl/read/path.ts';

/** A rule between sections that is broken, in the network's words and in ours. */
export type Finding = {
  code: string;
  /** Where the reader should look: usually where the dangling name is written. */
  path: Path;
  official: string;
  message: string;
  about?: string;
};

export type Report = (finding: Finding) => void;
