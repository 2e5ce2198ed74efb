import type { OrganisationCard } from '../../lib/messages.ts';
import { formatDate, formatPhone } from '../format.ts';
import type { Translate } from '../texts.ts';
import { Source } from './source.tsx';

const MAX = 4;

type Contact = OrganisationCard['published'][number];

const addressOf = ({ kind, value }: Contact) => (kind === 'phone' ? undefined : `https://${value}`);

/** Published numbers are written as their source wrote them; hotlines and short codes have no country code. */
function show({ kind, value }: Contact): string {
  if (kind !== 'phone') return value;
  const digits = value.replace(/\D/g, '');
  return formatPhone(
    digits.startsWith('0') ? `+84${digits.slice(1)}` : digits.length >= 8 ? `+84${digits}` : digits,
  );
}

/** The body that a name or an address resembles, and where the real one is: only what it published itself. */
export function Organisation({ t, organisation }: { t: Translate; organisation: OrganisationCard }) {
  const { name, nameEn, state, successor, published } = organisation;
  const official = published.filter(({ trust }) => trust === 'official');
  const contacts = [...new Map(official.map((contact) => [show(contact), contact])).values()].slice(0, MAX);
  const [first] = contacts;
  return (
    <section class="organisation">
      <h3>{t('organisation.title', { name: t.language === 'en' ? (nameEn ?? name) : name })}</h3>
      {state === 'former' && successor && (
        <p>
          {t('organisation.former', {
            successor: successor.name,
            since: formatDate(t.language, successor.since ?? ''),
          })}
        </p>
      )}
      {first ? (
        <>
          <p>{t('organisation.known')}</p>
          <ul>
            {contacts.map((contact) => (
              <li key={show(contact)}>
                {addressOf(contact) ? (
                  <a href={addressOf(contact)} target="_blank" rel="noopener noreferrer">
                    {show(contact)}
                  </a>
                ) : (
                  show(contact)
                )}
              </li>
            ))}
          </ul>
          <Source t={t} evidence={first.evidence} />
        </>
      ) : (
        <p>{t('organisation.unknown')}</p>
      )}
    </section>
  );
}
