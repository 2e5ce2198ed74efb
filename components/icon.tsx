import type { Level } from '../lib/detect/types.ts';

const SHAPES: Record<Level, string> = {
  // Octagon, triangle, circle: the level is told by shape and words, never by colour alone.
  danger: 'M8 2h8l6 6v8l-6 6H8l-6-6V8z',
  caution: 'M12 2.5 23 21.5H1z',
  none: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20z',
};

/** Sign of a level; decoration beside its words. */
export function LevelIcon({ level }: { level: Level }) {
  const mark =
    level === 'none' ? 'M12 7v.5M12 11v6' : level === 'caution' ? 'M12 9v5.5M12 18v.2' : 'M12 7v6M12 16.5v.5';
  return (
    <svg class={`sign ${level}`} viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <path class="shape" d={SHAPES[level]} />
      <path class="mark" d={mark} />
    </svg>
  );
}
