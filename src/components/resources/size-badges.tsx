import { sizeWords, type Size } from '#domain/deployment/size.ts';
import { Badge } from '#ui/feedback/badge.tsx';

/** What a deployment or a group uses in all, GPUs first and marked. */
export function SizeBadges({ size }: { size: Size }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {sizeWords(size).map((word, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- words may repeat; their order is fixed
        <Badge key={at} tone={at < size.gpus.length ? 'violet' : undefined}>
          {word}
        </Badge>
      ))}
    </span>
  );
}
