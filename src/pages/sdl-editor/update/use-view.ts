import { useSearchParams } from 'react-router';

/** What the update page shows in its main column. */
export type View = 'edit' | 'review' | 'versions';

const isView = (text: string | null): text is View =>
  text === 'edit' || text === 'review' || text === 'versions';

/** The chosen view, kept in the address; the text itself is the first. */
export function useView(): [View, (view: View) => void] {
  const [params, setParams] = useSearchParams();
  const named = params.get('view');
  const choose = (view: View): void => {
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (view === 'edit') next.delete('view');
        else next.set('view', view);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [isView(named) ? named : 'edit', choose];
}
