import { render } from 'preact';
import { ShareWindow } from '../../components/share/share-window.tsx';
import '../../components/style/base.css';
import '../../components/style/card.css';
import '../../components/style/pages.css';
import { startPage } from '../../lib/own-page.ts';
import { readStart } from '../../lib/window-start.ts';
import { handOver } from './hand-over.ts';
import { writeFor } from './write-for.ts';

const start = await readStart(new URLSearchParams(location.search).get('start') ?? '');

await startPage((t) => {
  document.title = t('share.title');
  // Another language is another message: the edited one is not kept.
  render(
    <ShareWindow key={t.language} t={t} warning={writeFor(t, start)} {...handOver} />,
    document.getElementById('app')!,
  );
});
