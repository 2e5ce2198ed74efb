import { render } from 'preact';
import '../../components/style/base.css';
import '../../components/style/card.css';
import '../../components/style/pages.css';
import { startPage } from '../../lib/own-page.ts';
import { App } from './app.tsx';

await startPage((t, { family }) => {
  document.title = t('welcome.title');
  render(<App t={t} family={family} />, document.getElementById('app')!);
});
