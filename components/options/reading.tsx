import type { Sensitivity } from '../../lib/detect/types.ts';
import costs from '../data/sensitivity.json' with { type: 'json' };
import { Choice, Switch } from './choice.tsx';
import type { SectionProps } from './options.tsx';

const LEVELS: Sensitivity[] = ['low', 'normal', 'high'];
const KINDS = ['danger', 'caution', 'number', 'official'] as const;

/** How easily a post is flagged (with what that costs), which marks are drawn, and which sites are read. */
export function Reading({
  t,
  settings,
  save,
  sites,
}: SectionProps & { sites: { site: string; title: string }[] }) {
  const percent = (value: number, maximumSignificantDigits: number) =>
    value.toLocaleString(t.language, { style: 'percent', maximumSignificantDigits });
  const read = (site: string, on: boolean) => {
    const { [site]: _, ...others } = settings.pausedSites;
    save({ pausedSites: on ? others : { ...others, [site]: 0 } });
  };
  return (
    <section class="panel">
      <h2>{t('options.reading')}</h2>
      <Choice
        name="sensitivity"
        legend={t('options.sensitivity')}
        value={settings.sensitivity}
        onChange={(sensitivity) => save({ sensitivity })}
        options={LEVELS.map((value) => ({
          value,
          label: t(`options.sensitivity.${value}`),
          hint: t('options.sensitivity.cost', {
            found: percent(costs.levels[value].found, 2),
            wrong: percent(costs.levels[value].wrong, 1),
          }),
        }))}
      />
      <p class="hint">{t('options.sensitivity.about', { scams: costs.scams, honest: costs.honest })}</p>
      <fieldset>
        <legend>{t('options.highlights')}</legend>
        {KINDS.map((kind) => (
          <Switch
            key={kind}
            label={t(`options.highlights.${kind}`)}
            on={settings.highlights[kind]}
            onChange={(on) => save({ highlights: { ...settings.highlights, [kind]: on } })}
          />
        ))}
      </fieldset>
      <details>
        <summary>{t('options.sites')}</summary>
        <fieldset aria-label={t('options.sites')}>
          {sites.map(({ site, title }) => (
            <Switch
              key={site}
              label={title}
              on={!Object.hasOwn(settings.pausedSites, site)}
              onChange={(on) => read(site, on)}
            />
          ))}
        </fieldset>
      </details>
    </section>
  );
}
