import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detect } from '../../lib/detect/detect.ts';
import { judge } from '../../lib/detect/judge.ts';
import type { AuthorStatus, Finding, FindingStatus } from '../../lib/detect/types.ts';
import { property } from './property.ts';
import { anyString, mobile, text } from './texts.ts';

const mixed = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: anyString });

const VALUE: Record<Finding['kind'], RegExp> = {
  phone: /^(\+[1-9]\d{6,14}|\d{3,8})$/,
  account: /^\d{6,20}$/,
  link: /^[^\s/]+\.[^\s/]+$/,
  cue: /^[a-z0-9-]+$/,
  organisation: /./,
};

function assertFindings(source: string, findings: Finding[]): void {
  let last = 0;
  for (const { kind, start, end, text, value } of findings) {
    assert(last <= start && start < end && end <= source.length, `${kind} ${start}–${end}`);
    assert.equal(text, source.slice(start, end));
    assert.match(value, VALUE[kind]);
    if (kind === 'link') assert.equal(value, value.toLowerCase());
    last = start;
  }
}

const valuesOf = (source: string, kind: Finding['kind']) =>
  detect(source)
    .filter((finding) => finding.kind === kind)
    .map(({ value }) => value);

/** Cuts ten digits into groups with one separator, as people write numbers. */
const written = fc
  .tuple(
    mobile,
    fc.constantFrom([4, 3, 3], [3, 3, 4], [4, 6], [10], [3, 4, 3], [4, 2, 2, 2]),
    fc.constantFrom(' ', '.', '-', ' - ', ' . '),
    fc.constantFrom('', 'wide', 'keycap', 'joiner'),
    fc.boolean(),
  )
  .map(([number, groups, separator, dress, isAbroad]) => {
    const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, size) => sum + size, 0));
    const parts = groups.map((size, i) => number.slice(starts[i]!, starts[i]! + size));
    if (isAbroad) parts[0] = `+84 ${parts[0]!.slice(1)}`;
    const plain = parts.join(separator);
    const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
    const shown =
      dress === 'wide'
        ? plain.replace(/\d/g, wide)
        : dress === 'keycap'
          ? plain.replace(/\d/g, '$&\ufe0f\u20e3')
          : dress === 'joiner'
            ? plain.replace(/\d/g, '$&\u200b')
            : plain;
    return { number, shown };
  });

const author = fc.option(
  fc.record({
    status: fc.constantFrom('impersonator', 'official', 'none'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { nil: undefined },
) as fc.Arbitrary<AuthorStatus | undefined>;
const statuses = fc.array(
  fc.constantFrom<FindingStatus>(
    'unknown',
    'reported',
    'formerly-reported',
    'official',
    'secondary',
    'trusted',
  ),
  { minLength: 1, maxLength: 5 },
);
const LEVELS = ['none', 'caution', 'danger'];

export const detectProperties = [
  property('detect: findings lie in the text, in order, with well-formed values', 25_000, mixed, (source) =>
    assertFindings(source, detect(source)),
  ),
  property(
    'detect: the same text gives the same findings, whatever was read between',
    8_000,
    fc.tuple(mixed, mixed),
    ([a, b]) => {
      const first = detect(a);
      detect(b);
      assert.deepEqual(detect(a), first);
    },
  ),
  property('detect: letters beyond ASCII elsewhere change nothing in plain lines', 8_000, text, (source) => {
    const plain = source.replace(/[^\x20-\x7e\n]/g, '');
    const shown = (findings: Finding[]) =>
      findings
        .filter(({ start }) => start < plain.length)
        .map(({ kind, value, start }) => [kind, value, start]);
    assert.deepEqual(shown(detect(`${plain}\n\n\u200b`)), shown(detect(`${plain}\n\n`)));
  }),
  property(
    'phones: a mobile is found however it is grouped and dressed',
    10_000,
    written,
    ({ number, shown }) => {
      const source = `Liên hệ: ${shown}`;
      assert.deepEqual(valuesOf(source, 'phone'), [`+84${number.slice(1)}`]);
      assert.equal(valuesOf(`Xin chào ${shown} nhé`, 'phone')[0], `+84${number.slice(1)}`);
    },
  ),
  property(
    'links: a host is found with and without a scheme, a path and a defanged dot',
    8_000,
    fc.tuple(
      fc.stringMatching(/^[a-z]{4,9}(-[a-z]{2,6})?$/),
      fc.constantFrom('com', 'net', 'vn', 'xyz', 'top'),
      fc.constantFrom('', 'https://', 'http://', 'hxxps://'),
      fc.constantFrom('.', '[.]', '(.)'),
      fc.constantFrom('', '/a/b?c=1', '/tai-app.apk'),
    ),
    ([name, ending, scheme, dot, path]) =>
      assert.deepEqual(valuesOf(`vào ${scheme}${name}${dot}${ending}${path} nha`, 'link'), [
        `${name}.${ending}`,
      ]),
  ),
  property(
    'accounts: digits beside an announcing word and a bank are an account, not a phone',
    8_000,
    fc.tuple(
      fc.integer({ min: 10_000_000, max: 999_999_999 }),
      fc.constantFrom('1', '2', '4', '6'),
      fc.constantFrom('STK', 'stk:', 'Số tài khoản', 'so tai khoan'),
      fc.constantFrom('Vietcombank', 'BIDV', 'Techcombank', 'MB Bank', 'agribank'),
    ),
    ([number, first, lead, bank]) => {
      const digits = `${first}${number}`;
      assert.deepEqual(valuesOf(`${lead} ${digits} ${bank}`, 'account'), [digits]);
      assert.deepEqual(valuesOf(`${lead} ${digits} ${bank}`, 'phone'), []);
    },
  ),
  property(
    'verdict: bounded, explained, and never weaker at a higher sensitivity',
    20_000,
    fc.record({ source: mixed, author, statuses, stranger: fc.boolean(), sponsored: fc.boolean() }),
    ({ source, author, statuses, stranger, sponsored }) => {
      const findings = detect(source).map((finding, i) =>
        finding.kind === 'cue' ? finding : { ...finding, status: statuses[i % statuses.length]! },
      );
      const all = (['low', 'normal', 'high'] as const).map((sensitivity) => {
        const context = { stranger, sponsored };
        return judge({ text: source, findings, sensitivity, context, ...(author ? { author } : {}) });
      });
      for (const { level, score, reasons, calming } of all) {
        assert(score >= 0 && score <= 1);
        assert.equal(reasons.length === 0, level === 'none');
        for (const { code, start, end, weight } of [...reasons, ...calming]) {
          assert(code !== '' && Number.isFinite(weight));
          assert(0 <= start && start <= end && end <= source.length, `${code} ${start}–${end}`);
        }
      }
      const ranks = all.map(({ level }) => LEVELS.indexOf(level));
      assert(ranks[0]! <= ranks[1]! && ranks[1]! <= ranks[2]!, ranks.join(' '));
    },
  ),
  property(
    'detect: time grows with the text, not faster',
    150,
    fc.tuple(fc.array(text, { minLength: 1, maxLength: 2 }), fc.integer({ min: 500, max: 20_000 })),
    ([pieces, size]) => {
      const piece = pieces.join(' ') || ' ';
      const source = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const started = performance.now();
      judge({ text: source, findings: detect(source) });
      // The linear reader needs a few milliseconds; backtracking would need minutes.
      assert(performance.now() - started < 2_000, `${performance.now() - started} ms`);
    },
  ),
];
