/** A task of ours stays under this, so that a frame of 16 ms keeps most of its time for the page. */
const SLICE_MS = 4;

/**
 * Runs queued work in short slices until `signal` aborts: what was added as urgent first, the rest when the browser is
 * idle. A job that throws is dropped and reported to `onError`; the others go on.
 */
export function createSlices(signal: AbortSignal, onError: (error: unknown) => void = console.error) {
  const urgent: (() => void)[] = [];
  const idle: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  let woken = false;
  let waiting = false;

  function run(queue: (() => void)[], until: number): void {
    let done = 0;
    while (done < queue.length && !signal.aborted) {
      try {
        queue[done++]!();
      } catch (error) {
        onError(error);
      }
      if (performance.now() >= until) break;
    }
    queue.splice(0, done);
  }

  // A message task, unlike a timer, is not held back to once a second in a background tab or by nesting.
  port1.onmessage = () => {
    woken = false;
    run(urgent, performance.now() + SLICE_MS);
    wake();
  };

  function wake(): void {
    if (signal.aborted) return;
    if (urgent.length && !woken) {
      woken = true;
      port2.postMessage(null);
    }
    if (idle.length && !waiting) {
      waiting = true;
      whenIdle(() => {
        waiting = false;
        if (!urgent.length) run(idle, performance.now() + SLICE_MS);
        wake();
      });
    }
  }

  signal.addEventListener('abort', () => {
    urgent.length = 0;
    idle.length = 0;
    port1.close();
  });

  return {
    soon(job: () => void): void {
      urgent.push(job);
      wake();
    },
    whenIdle(job: () => void): void {
      idle.push(job);
      wake();
    },
  };
}

export type Slices = ReturnType<typeof createSlices>;

/** Safari has no requestIdleCallback. */
const whenIdle = (run: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 2000 }) : setTimeout(run, 50);
