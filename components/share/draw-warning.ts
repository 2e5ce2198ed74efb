import type { Level } from '../../lib/detect/types.ts';

/** A warning for someone close: words only, nothing of the post itself. */
export interface Warning {
  level: Level;
  title: string;
  /** What the post does, in our words. */
  reasons: string[];
  lead: string;
  steps: string[];
  /** Who made the picture. */
  from: string;
}

export const SIZE = { width: 1080, height: 1350 };

const MARGIN = 84;
const FONT = '"Noto Sans", "Segoe UI", system-ui, sans-serif';
const BACK: Record<Level, string> = { danger: '#ab1f17', caution: '#7a4f00', none: '#2a5298' };

interface Style {
  size: number;
  weight: number;
  color: string;
  /** Space below, in pixels. */
  below: number;
  bullet?: string;
}

/** Lines of `text` that fit `width`; a word longer than a line is broken. */
function wrap(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (context.measureText(longer).width <= width) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
      while (context.measureText(line).width > width && line.length > 1) {
        let cut = line.length - 1;
        while (cut > 1 && context.measureText(line.slice(0, cut)).width > width) cut--;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
  }
  return line ? [...lines, line] : lines;
}

/** Draws the warning, readable on a phone; nothing is fetched and nothing leaves the machine. */
export function drawWarning(context: CanvasRenderingContext2D, warning: Warning): void {
  const { width, height } = SIZE;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  let y = MARGIN;
  const write = (text: string, { size, weight, color, below, bullet }: Style) => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = color;
    context.textBaseline = 'top';
    const left = MARGIN + (bullet ? 48 : 0);
    if (bullet) context.fillText(bullet, MARGIN, y);
    for (const line of wrap(context, text, width - left - MARGIN)) {
      context.fillText(line, left, y);
      y += size * 1.35;
    }
    y += below;
  };
  context.font = `700 68px ${FONT}`;
  const titleLines = wrap(context, warning.title, width - 2 * MARGIN).length;
  context.fillStyle = BACK[warning.level];
  context.fillRect(0, 0, width, MARGIN * 1.6 + titleLines * 68 * 1.35);
  write(warning.title, { size: 68, weight: 700, color: '#ffffff', below: MARGIN });
  for (const reason of warning.reasons)
    write(reason, { size: 42, weight: 400, color: '#1d1d21', below: 12, bullet: '•' });
  y += 36;
  write(warning.lead, { size: 64, weight: 700, color: BACK[warning.level], below: 40 });
  for (const step of warning.steps)
    write(step, { size: 42, weight: 400, color: '#1d1d21', below: 14, bullet: '→' });
  context.font = `400 32px ${FONT}`;
  context.fillStyle = '#56585f';
  context.fillText(warning.from, MARGIN, height - MARGIN);
}
