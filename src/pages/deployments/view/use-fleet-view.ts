import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { readView, writeView, type FleetView } from './fleet-view.ts';

/** Browsers take only so many changes of the URL in a while: typing is written once it pauses. */
const TYPING_MS = 300;

export type ViewControl = {
  view: FleetView;
  /** Changes the view and the URL at once. */
  change: (next: FleetView) => void;
  /** Changes the search at once and the URL a little later. */
  search: (text: string) => void;
  /** Writes now what is still to be written: later it would call off the way to another page. */
  settle: () => void;
};

type State = {
  view: FleetView;
  /** The query string as it was last seen, and as it was last written. */
  said: string;
  written: string;
};

/** The view that the URL says, with what is being typed on top of it. */
export function useFleetView(): ViewControl {
  const [url, setUrl] = useSearchParams();
  const said = url.toString();
  const [state, setState] = useState<State>(() => ({ view: readView(url), said, written: said }));
  const timer = useRef<number | undefined>(undefined);
  const unwritten = useRef<FleetView | null>(null);
  if (state.said !== said) {
    // A URL of its own writing says nothing new; any other one is a link, back or forward.
    const own = said === state.written;
    setState(own ? { ...state, said } : { view: readView(url), said, written: said });
  }

  const write = useCallback(
    (view: FleetView): void => {
      window.clearTimeout(timer.current);
      unwritten.current = null;
      const next = writeView(view);
      setState((before) => ({ ...before, written: next.toString() }));
      setUrl(next, { replace: true, preventScrollReset: true });
    },
    [setUrl],
  );
  useEffect(function forgetTyping() {
    return () => window.clearTimeout(timer.current);
  }, []);

  return {
    view: state.view,
    change(view) {
      setState((before) => ({ ...before, view }));
      write(view);
    },
    search(text) {
      const view = { ...state.view, search: text };
      setState((before) => ({ ...before, view }));
      window.clearTimeout(timer.current);
      unwritten.current = view;
      timer.current = window.setTimeout(() => write(view), TYPING_MS);
    },
    settle() {
      if (unwritten.current) write(unwritten.current);
    },
  };
}
