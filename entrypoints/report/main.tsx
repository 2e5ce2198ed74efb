import { render } from 'preact';
import { ReportWindow } from '../../components/report/report-window.tsx';
import '../../components/style/base.css';
import '../../components/style/card.css';
import '../../components/style/pages.css';
import { ask, startPage } from '../../lib/own-page.ts';
import { fillIn } from './fill-in.ts';
import { findRoutes } from './find-routes.ts';

const { form, banks } = await fillIn(new URLSearchParams(location.search).get('start') ?? '');

await startPage((t, { reportService }) => {
  document.title = t(`report.title.${form.draft.kind}`);
  const service = reportService ? new URL(reportService).host : undefined;
  render(
    <ReportWindow
      t={t}
      form={{ ...form, service }}
      save={(filed) => ask('saveReport', filed)}
      routesFor={(filed) => findRoutes(t, filed, banks)}
      copy={(words) => navigator.clipboard.writeText(words)}
      close={() => window.close()}
    />,
    document.getElementById('app')!,
  );
});
