/** A text as it is, with numbered lines that are no part of what is copied. */
export function SdlText({ text }: { text: string }) {
  const lines = text.split('\n');
  return (
    <section
      aria-label="Text of the SDL"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region needs focus
      tabIndex={0}
      className="overflow-x-auto border-t border-line py-2 font-mono text-sm"
    >
      <pre className="grid w-max min-w-full grid-cols-[auto_1fr] pr-3.5">
        <span
          aria-hidden="true"
          className="border-r border-line px-3 text-right whitespace-pre text-fg-3 select-none"
        >
          {lines.map((_, at) => at + 1).join('\n')}
        </span>
        <code className="pl-3">{text}</code>
      </pre>
    </section>
  );
}
