import { styleText } from 'node:util';
import type { ScanOutput } from './scan.ts';

const LEVELS = {
  danger: ['red', 'Có dấu hiệu lừa đảo'],
  caution: ['yellow', 'Nên kiểm tra lại'],
  none: ['gray', 'Không thấy dấu hiệu (không có nghĩa là an toàn)'],
} as const;

/** Prints a scan for people: the text with its findings in colour, then each reason with its words. */
export function printReport(text: string, { verdict, findings }: ScanOutput): void {
  const [color, title] = LEVELS[verdict.level as keyof typeof LEVELS];
  console.log(`${styleText([color, 'bold'], title)} (${verdict.score})\n`);
  let at = 0;
  let marked = '';
  for (const { start, end, kind, status } of findings) {
    if (start < at) continue;
    const style = kind === 'phone' || kind === 'account' ? 'cyan' : status === 'calm' ? 'green' : 'underline';
    marked += text.slice(at, start) + styleText(style, text.slice(start, end));
    at = end;
  }
  console.log(marked + text.slice(at));
  for (const { code, start, end } of verdict.reasons) console.log(`- ${code}: “${text.slice(start, end)}”`);
}
