import { useState } from 'preact/hooks';
import { Look } from '../../components/options/look.tsx';
import { Options } from '../../components/options/options.tsx';
import { Reading } from '../../components/options/reading.tsx';
import type { PageTranslate } from '../../components/page-texts.ts';
import { MyReports } from '../../components/popup/my-reports.tsx';
import { type Settings, saveSettings } from '../../lib/settings.ts';
import { SITES } from '../../lib/sites/index.ts';
import { Lists } from './lists.tsx';
import { PrivacyPart } from './privacy-part.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useKnown } from './use-known.ts';

const sites = SITES.map(({ site, title }) => ({ site, title }));

/** The options page over settings, background and browser. */
export function App({ t, settings }: { t: PageTranslate; settings: Settings }) {
  const [message, setMessage] = useState('');
  const fail = (error: Error) => setMessage(t('failed', { error: error.message }));
  const mine = useKnown(settings, fail);
  const save = (patch: Partial<Settings>) => void saveSettings(patch).then(() => setMessage(''), fail);
  const section = { t, settings, save };
  return (
    <Options t={t} message={message}>
      <Look {...section} />
      <Reading {...section} sites={sites} />
      <Lists {...{ t, settings, mine, fail }} />
      <MyReports t={t} reports={mine.known.reports} max={200} remove={mine.removeReport} />
      <PrivacyPart {...section} mine={mine} />
      <ShortcutList t={t} />
    </Options>
  );
}
