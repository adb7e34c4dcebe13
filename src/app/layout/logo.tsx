/** The mark of `public/berth.svg` in the text's own colours; drawn inline, it costs no request. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width={22} height={22} aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="var(--accent-ink)">
        <path d="M9 8.5h6v5H9zM17 8.5h6v5h-6zM6.5 15.5h19l-2.6 5.6a2 2 0 0 1-1.8 1.2H10.9a2 2 0 0 1-1.8-1.2z" />
      </g>
      <path
        fill="none"
        stroke="var(--accent-ink)"
        strokeWidth="1.8"
        strokeLinecap="round"
        d="M5.5 25.8c1.7 0 1.7-1 3.5-1s1.7 1 3.5 1 1.7-1 3.5-1 1.7 1 3.5 1 1.7-1 3.5-1 1.7 1 3.5 1"
      />
    </svg>
  );
}
