import { expect, test } from 'vitest';
import { detect } from '../../../lib/detect/detect.ts';
import type { IdentifierAnswer } from '../../../lib/messages.ts';
import { makeDraft, readOffered } from '../../../lib/reports/draft.ts';

// Invented numbers and addresses.
const TEXT =
  'Gọi 0912 345 670 hoặc 0912.345.670, của tôi là 0786 123 459, xem vi-du-la.top, chị Trần Thị Hoa';
const draftOf = (kind: 'report' | 'appeal', statuses: Record<string, IdentifierAnswer['status']> = {}) =>
  makeDraft({
    ...{ kind, text: TEXT, reasons: ['loan-offer'], names: ['Trần Thị Hoa'], site: 'facebook' },
    identifiers: detect(TEXT)
      .filter(({ kind: found }) => found === 'phone' || found === 'link')
      .map((finding) => ({ finding, answer: { status: statuses[finding.value] ?? 'unknown' } })),
  });
const values = (draft: ReturnType<typeof draftOf>) => draft.identifiers.map(({ value }) => value);

test('a report names every identifier once, proposes the kind, masks own names', () => {
  const draft = draftOf('report');
  expect(values(draft)).toEqual(['+84912345670', '+84786123459', 'vi-du-la.top']);
  expect(draft).toMatchObject({ category: 'loan', note: '', site: 'facebook' });
  expect(draft.text).toContain('chị [tên]');
});

test('what an official body published is not reported, and its number stays readable', () => {
  const draft = draftOf('report', { '+84786123459': 'official', 'vi-du-la.top': 'secondary' });
  expect(values(draft)).toEqual(['+84912345670']);
});

test('an appeal is about what is listed; the others are masked', () => {
  const draft = draftOf('appeal', { '+84912345670': 'reported' });
  expect(values(draft)).toEqual(['+84912345670']);
  expect(draft.text).toContain('0912.345.670');
  expect(draft.text).not.toContain('0786');
});

test('with nothing listed an appeal offers all that was named', () => {
  expect(values(draftOf('appeal'))).toHaveLength(3);
});

test('the author is offered, but named by default only where the name poses as somebody', () => {
  const source = {
    identifiers: [],
    names: [],
    text: 'x',
    handle: 'facebook:cshs.24h',
    kind: 'report' as const,
  };
  const author = { kind: 'handle', value: 'facebook:cshs.24h' };
  expect(readOffered(source)).toEqual([author]);
  expect(makeDraft({ ...source, reasons: ['asks-transfer'] }).identifiers).toEqual([]);
  expect(makeDraft({ ...source, reasons: ['author-impersonates'] }).identifiers).toEqual([author]);
});
