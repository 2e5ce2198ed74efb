import { useState } from 'preact/hooks';
import type { Verdict } from '../../lib/detect/types.ts';
import { Card } from '../card/card.tsx';
import type { PageTranslate } from '../page-texts.ts';
import { findRule } from '../rules.ts';

export interface WelcomeProps {
  t: PageTranslate;
  family: boolean;
  /** Our own example, judged by the real detector. */
  example: { author: string; text: string; verdict: Verdict };
  /** Sites that are read, by name. */
  sites: string[];
  /** False where the browser has not let us read them yet (Firefox asks again). */
  allowed: boolean;
  allow: () => void;
  setFamily: (on: boolean) => void;
  openOptions: () => void;
}

/** Three short steps after installing: see it work, what it may read and why, where to find it. */
export function Welcome({ t, family, example, sites, allowed, allow, setFamily, openOptions }: WelcomeProps) {
  const [open, setOpen] = useState(false);
  const { author, text, verdict } = example;
  const quotes = verdict.reasons.map(({ start, end }) => text.slice(start, end));
  return (
    <main>
      <div class="top">
        <img src="/icon/48.png" alt="" />
        <h1>{t('welcome.title')}</h1>
      </div>
      <p>{t('welcome.intro')}</p>
      <section>
        <ol class="steps">
          <li class="panel">
            <h2>{t('welcome.try')}</h2>
            <p>{t('welcome.try.hint')}</p>
            <div class="demo-post" lang="vi">
              <button type="button" class="badge" aria-expanded={open} onClick={() => setOpen(!open)}>
                ⚠ {t('level.danger')}
              </button>
              <b>{author}</b>
              <p>
                <Marked text={text} verdict={verdict} />
              </p>
            </div>
            {open && (
              <Card
                t={t}
                family={family}
                verdict={verdict}
                quotes={quotes}
                identifiers={[]}
                rule={findRule(
                  t.language,
                  verdict.reasons.map(({ code }) => code),
                )}
                actions={{}}
              />
            )}
          </li>
          <li class="panel">
            <h2>{t('welcome.reads')}</h2>
            <p>{t('welcome.reads.why')}</p>
            <details>
              <summary>{t('welcome.reads.sites', { count: sites.length })}</summary>
              <p>{sites.join(', ')}</p>
            </details>
            {!allowed && (
              <div class="row">
                <button type="button" class="main" onClick={allow}>
                  {t('welcome.allow')}
                </button>
              </div>
            )}
          </li>
          <li class="panel">
            <h2>{t('welcome.pin')}</h2>
            <p>{t('welcome.pin.how')}</p>
            <label class="check">
              <input
                type="checkbox"
                checked={family}
                onChange={(event) => setFamily(event.currentTarget.checked)}
              />
              <span>
                {t('options.family')}
                <small>{t('options.family.hint')}</small>
              </span>
            </label>
            <div class="row">
              <button type="button" onClick={openOptions}>
                {t('popup.options')}
              </button>
            </div>
          </li>
        </ol>
      </section>
    </main>
  );
}

/** The text with the reasons' words marked, as highlights do in a page. */
function Marked({ text, verdict }: { text: string; verdict: Verdict }) {
  const spans = verdict.reasons.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const parts: (string | { key: number; words: string })[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    parts.push(text.slice(from, start), { key: start, words: text.slice(start, end) });
    from = end;
  }
  parts.push(text.slice(from));
  return (
    <>{parts.map((part) => (typeof part === 'string' ? part : <mark key={part.key}>{part.words}</mark>))}</>
  );
}
