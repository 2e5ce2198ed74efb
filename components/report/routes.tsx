import type { Evidence } from '../../lib/messages.ts';
import { Source } from '../card/source.tsx';
import type { PageTranslate } from '../page-texts.ts';
import { Qr } from './qr.tsx';

/** One public route as it is shown. */
export interface RouteView {
  id: string;
  name: string;
  steps: string[];
  trust: 'high' | 'medium';
  folded: boolean;
  source: Evidence;
  /** Number to call or page to open. */
  link?: { href: string; label: string };
  /** Text message, with the QR code that fills it in on the person's phone. */
  sms?: { to: string; message: string; code: boolean[][] };
}

interface RoutesProps {
  t: PageTranslate;
  routes: RouteView[];
  copy: (text: string) => Promise<void>;
}

/** Where to report beside us: routes with a sure source first, others with the date of theirs. */
export function Routes({ t, routes, copy }: RoutesProps) {
  return (
    <section>
      <h2>{t('routes.title')}</h2>
      <p class="hint">{t('routes.hint')}</p>
      <ul class="plain">
        {routes.map((route) => (
          <li key={route.id}>
            {route.folded ? (
              <details>
                <summary>{route.name}</summary>
                <Route t={t} route={route} copy={copy} />
              </details>
            ) : (
              <div>
                <h3>{route.name}</h3>
                <Route t={t} route={route} copy={copy} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Route({ t, route, copy }: { t: PageTranslate; route: RouteView; copy: RoutesProps['copy'] }) {
  const { steps, sms, link, trust, source } = route;
  return (
    <div class="route">
      {steps.length > 1 ? (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p>{steps[0]}</p>
      )}
      {sms && <Sms t={t} sms={sms} copy={copy} />}
      {link && (
        <p>
          <a href={link.href} target="_blank" rel="noopener noreferrer">
            {link.label}
          </a>
        </p>
      )}
      {trust === 'medium' && <small>{t('routes.medium')}</small>}
      <Source t={t} evidence={source} />
    </div>
  );
}

function Sms({
  t,
  sms,
  copy,
}: {
  t: PageTranslate;
  sms: NonNullable<RouteView['sms']>;
  copy: RoutesProps['copy'];
}) {
  return (
    <>
      <Qr modules={sms.code} label={t('routes.qr', { to: sms.to })} />
      <p class="message">{sms.message}</p>
      <div class="row">
        <button type="button" onClick={() => void copy(sms.message)}>
          {t('routes.copy')}
        </button>
      </div>
    </>
  );
}
