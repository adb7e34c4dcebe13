import { useEffect, useState } from 'react';
import { usePausedUntil } from '#api/queries/session.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { secondsUntil } from './seconds-until.ts';

function Seconds({ until }: { until: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(function tick() {
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, []);
  return <span aria-hidden="true"> in {secondsUntil(until, now)} s</span>;
}

/** While the server wants fewer requests (429): that Berth waits, and how long still. */
export function PauseClock() {
  const until = usePausedUntil();
  if (until === null) return null;
  return (
    <Callout tone="warn" live="status" title="The server asked for a pause">
      Too many requests were sent on this connection. Berth waits and goes on by itself
      <Seconds until={until} />.
    </Callout>
  );
}
