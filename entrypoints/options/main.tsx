import { render } from 'preact';
import '../../components/style/base.css';
import '../../components/style/card.css';
import '../../components/style/pages.css';
import { startPage } from '../../lib/own-page.ts';
import { App } from './app.tsx';

await startPage((t, settings) => {
  document.title = t('options.title');
  render(<App t={t} settings={settings} />, document.getElementById('app')!);
});
