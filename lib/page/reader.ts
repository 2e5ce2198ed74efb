import type { AuthorStatus, Finding, PostContext, Verdict } from '../detect/types.ts';
import type { AuthorQuestion, Identifier, IdentifierAnswer, TabFinding, TabSummary } from '../messages.ts';
import type { Site } from '../sites/site.ts';
import { type BadgeOptions, createBadges } from './badges.ts';
import { createHighlights, type Mark, rangeOf } from './highlights.ts';
import { createItems } from './items.ts';
import { createLookUps } from './look-ups.ts';
import { Lru } from './lru.ts';
import { type PageText, readPageText } from './page-text.ts';
import { createSlices } from './slices.ts';
import { type Changes, watchChanges } from './watch-changes.ts';

/** One item as it was read and judged. */
export interface ReadItem {
  id: string;
  element: Element;
  page: PageText;
  /** As the text alone gives them. */
  findings: Finding[];
  /** With the statuses that the background knew at the last judgement. */
  known: Finding[];
  author?: AuthorQuestion;
  authorStatus?: AuthorStatus;
  verdict: Verdict;
  answers: IdentifierAnswer[];
}

export interface ReaderOptions {
  site: Site;
  document: Document;
  signal: AbortSignal;
  detect: (text: string) => Finding[];
  judge: (input: {
    text: string;
    findings: Finding[];
    author?: AuthorStatus;
    context?: PostContext;
    /** Who wrote it, as the page shows them. */
    by?: AuthorQuestion;
  }) => Verdict;
  /** Which kinds of marks are drawn; all where it is absent. */
  drawn?: (mark: Mark) => boolean;
  lookUp: Parameters<typeof createLookUps>[0];
  label: BadgeOptions['label'];
  onSummary: (summary: TabSummary) => void;
  onOpen: (item: ReadItem, button: HTMLElement) => void;
}

const CACHED_TEXTS = 2_000;
const KINDS = new Set(['phone', 'account', 'link']);

const identifiersOf = (findings: Finding[]): Identifier[] =>
  findings.filter(({ kind }) => KINDS.has(kind)).map(({ kind, value }) => ({ kind, value }) as Identifier);

const markOf = ({ kind, status }: Finding, level: Verdict['level'], isReason: boolean): Mark | undefined => {
  if (status === 'reported' || status === 'lookalike') return 'danger';
  if (status === 'official' || status === 'secondary') return 'official';
  if (isReason && level !== 'none') return level;
  return kind === 'phone' ? 'number' : undefined;
};

/** Reads, judges and marks the items of a page until `signal` aborts. The page's own nodes are never changed. */
export function startReader(options: ReaderOptions) {
  const { site, document, signal, detect, judge } = options;
  const items = createItems(site, document);
  const slices = createSlices(signal);
  const highlights = createHighlights(document, signal);
  const lookUps = createLookUps(options.lookUp);
  const cache = new Lru<string, Finding[]>(CACHED_TEXTS);
  const read = new Map<Element, ReadItem & { signature: string }>();
  const badges = createBadges({
    document,
    signal,
    label: options.label,
    onOpen: (element, button) => {
      const item = read.get(element);
      if (item) options.onOpen(item, button);
    },
  });
  let count = 0;
  let summaryAsked = false;

  const detectOnce = (text: string) => {
    const known = cache.get(text);
    if (known) return known;
    const findings = detect(text);
    cache.set(text, findings);
    return findings;
  };

  function judgeItem(item: ReadItem): void {
    const answers = identifiersOf(item.findings).map((identifier) => lookUps.identifier(identifier));
    let next = 0;
    item.answers = answers.filter((answer) => answer !== undefined);
    const findings = item.findings.map((finding) => {
      const answer = KINDS.has(finding.kind) ? answers[next++] : undefined;
      if (!answer || answer.status === 'unknown') return finding;
      return {
        ...finding,
        status: answer.status,
        ...(answer.organisation ? { organisation: answer.organisation } : {}),
      };
    });
    item.known = findings;
    const author = item.author && lookUps.author(item.author);
    if (author) item.authorStatus = author;
    const context = items.context(item.element);
    const by = item.author ? { by: item.author } : {};
    item.verdict = judge({ text: item.page.text, findings, context, ...by, ...(author ? { author } : {}) });
    show(item, findings);
  }

  function show(item: ReadItem, findings: Finding[]): void {
    const reasons = new Set(item.verdict.reasons.map(({ code }) => code));
    const marks = findings.flatMap((finding) => {
      const mark = markOf(finding, item.verdict.level, finding.kind === 'cue' && reasons.has(finding.value));
      const range =
        mark && (options.drawn?.(mark) ?? true) && rangeOf(item.page.pieces, finding.start, finding.end);
      return range ? [{ mark, range }] : [];
    });
    highlights.set(item.element, marks);
    badges.set(item.element, item.verdict.level);
    askSummary();
  }

  function readItem(element: Element): void {
    if (!element.isConnected) return;
    const page = readPageText(items.hosts(element), { exclude: items.exclude });
    const author = items.author(element);
    const signature = `${author?.name ?? ''}\n${page.text}`;
    const before = read.get(element);
    // Re-rendered nodes with the same words need new ranges, but no new verdict.
    if (!page.text.trim() && !author && !before) return;
    if (before?.signature === signature && before.page.pieces.every(({ node }) => node.isConnected)) return;
    const findings = detectOnce(page.text);
    const item = {
      id: before?.id ?? `p${++count}`,
      element,
      page,
      findings,
      known: findings,
      signature,
      answers: [],
      verdict: { level: 'none', score: 0, reasons: [], calming: [] } as Verdict,
      ...(author ? { author } : {}),
    };
    read.set(element, item);
    judgeItem(item);
    const wanted = identifiersOf(findings);
    if (wanted.length === 0 && !author) return;
    void lookUps.fetch(wanted, author).then(() => {
      if (read.get(element) === item && !signal.aborted) judgeItem(item);
    });
  }

  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) slices.soon(() => readItem(target));
  });
  const found = new Set<Element>();

  function forgetRemoved(): void {
    for (const element of found) {
      if (element.isConnected) continue;
      found.delete(element);
      seen.unobserve(element);
      highlights.set(element, []);
      badges.set(element, 'none');
      read.delete(element);
    }
  }

  function lookThrough({ dirty, grown, removed }: Changes): void {
    if (removed) forgetRemoved();
    if (grown) {
      for (const element of items.find()) {
        if (found.has(element)) continue;
        found.add(element);
        seen.observe(element);
        slices.whenIdle(() => {
          if (!read.has(element)) readItem(element);
        });
      }
      for (const root of items.roots()) changes.watch(root);
    }
    for (const element of dirty) slices.soon(() => readItem(element));
    badges.place();
    if (grown || removed) askSummary();
  }

  const changes = watchChanges(items, signal, (now) => slices.soon(() => lookThrough(now)));
  changes.watch(document);
  signal.addEventListener('abort', () => seen.disconnect());
  slices.soon(() => lookThrough({ dirty: new Set(), grown: true, removed: false }));

  function summary(): TabSummary {
    const counts = { danger: 0, caution: 0, none: 0 };
    const identifiers: TabSummary['identifiers'] = {};
    const flagged: TabFinding[] = [];
    for (const item of read.values()) {
      const { verdict, findings, page, author } = item;
      counts[verdict.level]++;
      for (const { kind } of findings) if (KINDS.has(kind)) identifiers[kind] = (identifiers[kind] ?? 0) + 1;
      if (verdict.level === 'none') continue;
      flagged.push({
        id: item.id,
        level: verdict.level,
        ...(author ? { author: author.name } : {}),
        reasons: verdict.reasons.map((reason) => ({
          ...reason,
          quote: page.text.slice(reason.start, reason.end) || (author?.name ?? ''),
        })),
        findings: findings
          .filter(({ kind }) => KINDS.has(kind))
          .map(({ kind, text, value, status }) => ({ kind, text, value, status })),
      });
    }
    const health = read.size > 0 ? 'reading' : items.expectsItems() ? 'unreadable' : 'empty';
    return { site: site.site, title: site.title, health, posts: read.size, counts, identifiers, flagged };
  }

  function askSummary(): void {
    if (summaryAsked) return;
    summaryAsked = true;
    setTimeout(() => {
      summaryAsked = false;
      if (!signal.aborted) options.onSummary(summary());
    }, 200);
  }

  return {
    summary,
    itemAt: (element: Element): ReadItem | undefined => read.get(element),
    /** Scrolls to an item and puts the focus of the eye there; false when it is gone. */
    jumpTo(id: string): boolean {
      const item = [...read.values()].find((other) => other.id === id);
      item?.element.scrollIntoView({ block: 'center' });
      return item !== undefined;
    },
    /** Asks everything again, after the person's own word changed. */
    rescan(): null {
      lookUps.forget();
      for (const item of read.values()) {
        void lookUps.fetch(identifiersOf(item.findings), item.author).then(() => judgeItem(item));
      }
      return null;
    },
  };
}
