import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#ui/button.tsx';
import type { ButtonLook } from '#ui/button.tsx';
import { toast } from '#ui/toast/registry.ts';

/** Clipboard access is missing on plain http away from localhost; there a selection is copied instead. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.className = 'sr-only';
  document.body.append(holder);
  holder.select();
  const copied = document.execCommand('copy');
  holder.remove();
  return copied;
}

type CopyButtonProps = ButtonLook & {
  /** The text, or what reads it when it is copied. */
  text: string | (() => string);
  /** What is copied: "dseq", "address". */
  what: string;
};

/** Copies a text and says so. */
export function CopyButton({ text, what, size = 'sm', variant = 'ghost' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const icon = size === 'sm' ? 13 : 14;
  const onClick = async (): Promise<void> => {
    const done = await copyText(typeof text === 'string' ? text : text());
    setCopied(done);
    if (done) toast({ title: `Copied ${what}`, tone: 'ok', key: 'copy' });
    else
      toast({
        title: `Could not copy ${what}`,
        body: 'Select the text and copy it.',
        tone: 'warn',
        key: 'copy',
      });
  };
  return (
    <IconButton
      {...{ size, variant }}
      label={copied ? `Copied ${what}` : `Copy ${what}`}
      onClick={() => void onClick()}
      onMouseLeave={() => setCopied(false)}
    >
      {copied ? <Check size={icon} /> : <Copy size={icon} />}
    </IconButton>
  );
}
