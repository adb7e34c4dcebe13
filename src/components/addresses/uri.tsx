import { ExternalLink } from 'lucide-react';
import { linkOf } from './address-text.ts';

/** A URI as a provider tells it: opened where that is safe, else plain text. */
export function Uri({ uri }: { uri: string }) {
  const link = linkOf(uri);
  if (link === null) return <span className="min-w-0 wrap-anywhere">{uri}</span>;
  return (
    <a
      href={link}
      target="_blank"
      rel="noreferrer noopener"
      className="inline-flex min-w-0 items-center gap-1 hover:underline"
    >
      <span className="min-w-0 wrap-anywhere">{uri}</span>
      <ExternalLink size={12} aria-label="opens in a new tab" className="flex-none" />
    </a>
  );
}
