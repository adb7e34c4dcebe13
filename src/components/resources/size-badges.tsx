import { sizeWords, type Size } from '#domain/deployment/size.ts';
import { Badge } from '#ui/feedback/badge.tsx';

/** What a deployment or a group uses in all, GPUs first and marked. */
export function SizeBadges({ size }: { size: Size }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {sizeWords(size).map((word, at) => (
        // Two groups may well ask for the same GPUs; the order never changes.
        <Badge key={at} tone={at < size.gpus.length ? 'violet' : undefined}>
          {word}
        </Badge>
      ))}
    </span>
  );
}
