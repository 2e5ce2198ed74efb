import type { SectionProps } from '../../components/options/options.tsx';
import { Privacy } from '../../components/options/privacy.tsx';
import { exportReports } from '../../lib/reports/export.ts';
import { saveFile } from '../../lib/save-file.ts';
import { saveService } from './save-service.ts';
import type { Known } from './use-known.ts';

/** Own data: counted, exported, deleted. */
export function PrivacyPart({ mine, ...section }: SectionProps & { mine: Known }) {
  const { own, quiet, reports } = mine.known;
  const everything = () => JSON.stringify({ settings: section.settings, ...mine.known }, undefined, 2);
  return (
    <Privacy
      {...section}
      known={{
        reports: reports.length,
        own: own.length + quiet.authors.length,
        quiet: quiet.posts.length,
      }}
      saveService={saveService}
      exportReports={() => saveFile('canh-giac-reports.jsonl', new Blob([exportReports(reports)]))}
      exportAll={() => saveFile('canh-giac.json', new Blob([everything()]))}
      undoQuiet={mine.undoQuiet}
      deleteAll={mine.deleteAll}
    />
  );
}
