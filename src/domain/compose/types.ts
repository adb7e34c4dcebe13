/** One thing that became of a compose file; `service` as the file names it, null for all of it. */
export type ComposeNote = { service: string | null; text: string };

export type ComposeReport = {
  /** What the SDL says as the compose file did. */
  carried: ComposeNote[];
  /** What the SDL had to say and the compose file did not. */
  assumed: ComposeNote[];
  /** What an SDL cannot say. */
  lost: ComposeNote[];
};

export type ComposeConversion =
  | ({ ok: true; sdl: string } & ComposeReport)
  /** Why no SDL follows from it, as a sentence. */
  | { ok: false; reason: string };

/** Takes the notes on one service, or on the whole file. */
export type Log = Record<keyof ComposeReport, (text: string) => void>;

/** Stands where the file leaves a value to somebody else's machine. */
export const PLACEHOLDER = 'CHANGE-ME';
