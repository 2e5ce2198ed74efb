import { useEffect, useRef } from 'preact/hooks';

/** People pause about this long between words. */
const PAUSE_MS = 300;

/** Calls back with what was typed, once the typing pauses; never after the view is gone. */
export function useTyped(then: (text: string) => void): (text: string) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(then);
  latest.current = then;
  useEffect(() => () => clearTimeout(timer.current), []);
  return (text) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(text), PAUSE_MS);
  };
}
