import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup.tsx';
import '../../components/style.css';
import { createTranslate, readLanguage } from '../../components/texts.ts';
import { callBackground, callTab } from '../../lib/calls.ts';
import type { BackgroundCalls, TabCalls } from '../../lib/messages.ts';
import { check } from './check.ts';

const language = readLanguage([browser.i18n.getUILanguage()]);
document.documentElement.lang = language;
// A popup opened as a tab (tests, phones) is told which tab it is about.
const asked = Number(new URLSearchParams(location.search).get('tab'));
const [active] = asked ? [{ id: asked }] : await browser.tabs.query({ active: true, currentWindow: true });
const tab = active?.id ?? -1;
const own = <K extends keyof BackgroundCalls & string>(call: K, args: Parameters<BackgroundCalls[K]>[0]) =>
  callBackground<BackgroundCalls, K>(call, args);

render(
  <Popup
    t={createTranslate(language)}
    readTab={() => callTab<TabCalls, 'summary'>(tab, 'summary', {})}
    jumpTo={(id) => callTab<TabCalls, 'jumpTo'>(tab, 'jumpTo', { id })}
    check={check}
    saveReport={(draft) => own('saveReport', draft)}
    listReports={() => own('listReports', {})}
    deleteReport={(id) => own('deleteReport', { id })}
    listStatus={() => own('listStatus', {})}
    onChange={() => void callTab<TabCalls, 'rescan'>(tab, 'rescan', {}).catch(() => undefined)}
  />,
  document.getElementById('app')!,
);
