import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/style/base.css';
import '../../components/style/card.css';
import '../../components/style/pages.css';
import { startPage } from '../../lib/own-page.ts';
import { App } from './app.tsx';

// A popup opened as a tab (tests, phones) is told which tab it is about.
const asked = Number(new URLSearchParams(location.search).get('tab'));
const [active] = asked ? [{ id: asked }] : await browser.tabs.query({ active: true, currentWindow: true });

await startPage((t, settings) =>
  render(<App t={t} settings={settings} tab={active?.id ?? -1} />, document.getElementById('app')!),
);
