import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import example from '../../components/data/example.json' with { type: 'json' };
import type { PageTranslate } from '../../components/page-texts.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { detect } from '../../lib/detect/detect.ts';
import { judge } from '../../lib/detect/judge.ts';
import { saveSettings } from '../../lib/settings.ts';
import { MATCHES, SITES } from '../../lib/sites/index.ts';

const verdict = judge({ text: example.text, findings: detect(example.text) });
const sites = [...new Set(SITES.map(({ title }) => title))];
// In Chromium the manifest's content scripts need no further word; Firefox lets the person take the sites away.
const granted = async () =>
  !import.meta.env.FIREFOX || (await browser.permissions.contains({ origins: MATCHES }));

/** The welcome page over the browser's permissions. */
export function App({ t, family }: { t: PageTranslate; family: boolean }) {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => void granted().then(setAllowed), []);
  return (
    <Welcome
      {...{ t, family, sites, allowed }}
      example={{ ...example, verdict }}
      allow={() => void browser.permissions.request({ origins: MATCHES }).then(setAllowed)}
      setFamily={(on) => void saveSettings({ family: on })}
      openOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
