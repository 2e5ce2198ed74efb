import { encode } from 'uqr';
import type { PageTranslate } from '../../components/page-texts.ts';
import type { RouteView } from '../../components/report/routes.tsx';
import type { OrganisationCard, ReportDraft } from '../../lib/messages.ts';
import { type Channel, findChannels, smsCode, writeSms } from '../../lib/reports/official-channels.ts';
import { bankRoutes } from './bank-routes.ts';

const linkOf = ({ kind, address }: Channel): RouteView['link'] =>
  kind === 'call'
    ? { href: `tel:${address}`, label: address }
    : kind === 'web'
      ? { href: address, label: address }
      : undefined;

/** Official routes for a report, the bank's own hotline among them, with text messages and their QR codes made here. */
export function findRoutes(t: PageTranslate, filed: ReportDraft, banks: OrganisationCard[]): RouteView[] {
  const [first, ...others] = findChannels(filed.identifiers, filed.category).map((channel): RouteView => {
    const { address, name, steps, folded = false, ...rest } = channel;
    const message = writeSms(channel, filed.identifiers, filed.text);
    const code = message && encode(smsCode(address, message)).data;
    const link = linkOf(channel);
    return {
      ...{ ...rest, folded, name: name[t.language], steps: steps[t.language] },
      ...(link ? { link } : {}),
      ...(code ? { sms: { to: address, message, code } } : {}),
    };
  });
  return [first!, ...bankRoutes(t, banks), ...others];
}
