import { ArrowLeft } from 'lucide-react';
import { RequestError } from '#components/error/request-error.tsx';
import { SdlText } from '#components/sdl/sdl-text.tsx';
import { Button } from '#ui/button.tsx';
import { Badge } from '#ui/feedback/badge.tsx';
import { Callout } from '#ui/feedback/notices.tsx';
import { Loading, Skeleton } from '#ui/feedback/skeleton.tsx';
import type { Entry } from './entries.ts';
import { TemplateFacts } from './template-facts.tsx';
import type { TemplateText } from './use-template-text.ts';
import { useSdlFacts } from './use-sdl-facts.ts';

function Text({ text }: { text: TemplateText }) {
  switch (text.status) {
    case 'here':
      return <SdlText text={text.sdl} className="gallery-text" />;
    case 'reading':
      return (
        <Loading label="Reading the template">
          <div className="grid gap-2 border-t border-line py-3">
            {['40%', '65%', '30%', '55%', '70%'].map((width) => (
              <Skeleton key={width} width={width} />
            ))}
          </div>
        </Loading>
      );
    case 'gone':
      return <Callout tone="warn" title="The server does not have this template any more" />;
    case 'failed':
      return (
        <RequestError
          title="This template could not be read"
          error={text.error}
          onRetry={text.readAgain}
        />
      );
  }
}

type PreviewProps = {
  entry: Entry;
  text: TemplateText;
  /** On a phone the list and the preview take turns. */
  onBack: () => void;
};

/** One template: what it is, what it asks for, what that may cost, and its text. */
export function Preview({ entry, text, onBack }: PreviewProps) {
  const check = useSdlFacts(text.status === 'here' ? text.sdl : null);
  return (
    <section aria-label={`Preview of ${entry.title}`} className="gallery-preview">
      <Button
        size="sm"
        variant="ghost"
        className="gallery-back"
        icon={<ArrowLeft size={14} aria-hidden="true" />}
        onClick={onBack}
      >
        All templates
      </Button>
      <div className="grid gap-1.5 pb-3">
        <h3 className="flex flex-wrap items-center gap-2 text-md font-semibold wrap-anywhere">
          {entry.title}
          {entry.source === 'server' ? <Badge tone="info">from the server</Badge> : null}
        </h3>
        {entry.summary ? <p className="text-fg-2 wrap-anywhere">{entry.summary}</p> : null}
        {text.status === 'here' || text.status === 'reading' ? (
          <TemplateFacts check={check} />
        ) : null}
      </div>
      <Text text={text} />
    </section>
  );
}
