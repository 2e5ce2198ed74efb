import { formatPhone } from '../../components/format.ts';
import type { PageTranslate } from '../../components/page-texts.ts';
import type { RouteView } from '../../components/report/routes.tsx';
import type { OrganisationCard } from '../../lib/messages.ts';

/** Hotlines that the banks of the named accounts published themselves. */
export const bankRoutes = (t: PageTranslate, banks: readonly OrganisationCard[]): RouteView[] =>
  banks.flatMap(({ id, name, nameEn, published }) => {
    const phone = published.find(({ kind, trust }) => kind === 'phone' && trust === 'official');
    if (!phone) return [];
    const link = { href: `tel:${phone.value.replace(/[^\d+]/g, '')}`, label: formatPhone(phone.value) };
    // The short name is the one that people know (Vietcombank).
    const bank = t('routes.bank', { name: nameEn ?? name });
    const steps = [t('routes.bank.step')];
    return [{ id, name: bank, steps, trust: 'high', folded: false, source: phone.evidence, link }];
  });
