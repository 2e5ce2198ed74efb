import { Choice, Switch } from './choice.tsx';
import type { SectionProps } from './options.tsx';

/** Language, appearance, family mode. */
export function Look({ t, settings, save }: SectionProps) {
  return (
    <section class="panel">
      <h2>{t('options.look')}</h2>
      <Switch
        label={t('options.family')}
        hint={t('options.family.hint')}
        on={settings.family}
        onChange={(family) => save({ family })}
      />
      <Choice
        name="language"
        legend={t('options.language')}
        value={settings.language}
        onChange={(language) => save({ language })}
        options={[
          { value: 'auto', label: t('options.auto') },
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Choice
        name="appearance"
        legend={t('options.appearance')}
        value={settings.appearance}
        onChange={(appearance) => save({ appearance })}
        options={[
          { value: 'auto', label: t('options.auto') },
          { value: 'light', label: t('options.appearance.light') },
          { value: 'dark', label: t('options.appearance.dark') },
        ]}
      />
    </section>
  );
}
