import { encode } from 'uqr';
import { formatPhone } from '../../components/format.ts';
import type { PageTranslate } from '../../components/page-texts.ts';
import type { RouteView } from '../../components/report/routes.tsx';
import type { OrganisationCard, ReportDraft } from '../../lib/messages.ts';
import { type Channel, findChannels, smsCode, writeSms } from '../../lib/reports/official-channels.ts';

const linkOf = ({ kind, address }: Channel): RouteView['link'] =>
  kind === 'call'
    ? { href: `tel:${address}`, label: address }
    : kind === 'web'
      ? { href: address, label: address }
      : undefined;

/** Hotlines that the banks of the named accounts published themselves. */
const bankRoutes = (t: PageTranslate, banks: readonly OrganisationCard[]): RouteView[] =>
  banks.flatMap(({ id, name, published }) => {
    const phone = published.find(({ kind, trust }) => kind === 'phone' && trust === 'official');
    if (!phone) return [];
    const link = { href: `tel:${phone.value.replace(/[^\d+]/g, '')}`, label: formatPhone(phone.value) };
    const steps = [t('routes.bank.step')];
    return [{ id, name: t('routes.bank', { name }), steps, trust: 'high', source: phone.evidence, link }];
  });

/** Official routes for a report, the bank's own hotline among them, with text messages and their QR codes made here. */
export function findRoutes(
  t: PageTranslate,
  { identifiers, category, text }: ReportDraft,
  banks: OrganisationCard[],
) {
  const routes = findChannels(identifiers, category).map((channel): RouteView => {
    const { id, trust, source, address } = channel;
    const message = writeSms(channel, identifiers, text);
    const code = message && encode(smsCode(address, message)).data;
    const link = linkOf(channel);
    const view = { id, trust, source, name: channel.name[t.language], steps: channel.steps[t.language] };
    return { ...view, ...(link ? { link } : {}), ...(code ? { sms: { to: address, message, code } } : {}) };
  });
  return [...routes.slice(0, 1), ...bankRoutes(t, banks), ...routes.slice(1)];
}
