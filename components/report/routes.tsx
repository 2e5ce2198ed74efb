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
            <div class="route">
              <h3>{route.name}</h3>
              {route.steps.length > 1 ? (
                <ol>
                  {route.steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              ) : (
                <p>{route.steps[0]}</p>
              )}
              {route.sms && <Sms t={t} sms={route.sms} copy={copy} />}
              {route.link && (
                <p>
                  <a href={route.link.href} target="_blank" rel="noopener noreferrer">
                    {route.link.label}
                  </a>
                </p>
              )}
              {route.trust === 'medium' && <small>{t('routes.medium')}</small>}
              <Source t={t} evidence={route.source} />
            </div>
          </li>
        ))}
      </ul>
    </section>
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
