import { cx } from '#ui/cx.ts';
import { keycaps } from '#ui/commands/shortcuts.ts';

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys of a shortcut. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cx('whitespace-nowrap', className)}>
      {keycaps(keys, onMac()).map((cap) => (
        <kbd key={cap} className="ui-kbd">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
