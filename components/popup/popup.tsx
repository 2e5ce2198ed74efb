import type { PageTranslate } from '../page-texts.ts';
import { CheckBox, type CheckBoxProps } from './check-box.tsx';
import { MyReports, type MyReportsProps } from './my-reports.tsx';
import { ThisTab, type ThisTabProps } from './this-tab.tsx';

export interface PopupProps {
  t: PageTranslate;
  tab: Omit<ThisTabProps, 't'>;
  box: Omit<CheckBoxProps, 't'>;
  reports: Omit<MyReportsProps, 't'>;
  /** One line on the list: how many entries, how old. */
  listLine: string;
  openOptions: () => void;
}

/** The popup: this tab, a box to check anything, my reports, and how old the list is. */
export function Popup({ t, tab, box, reports, listLine, openOptions }: PopupProps) {
  return (
    <main class="popup">
      <div class="top">
        <img src="/icon/48.png" alt="" />
        <h1>{t('name')}</h1>
        <button type="button" onClick={openOptions}>
          {t('popup.options')}
        </button>
      </div>
      <ThisTab t={t} {...tab} />
      <CheckBox t={t} {...box} />
      <MyReports t={t} {...reports} />
      <p class="hint">{listLine}</p>
    </main>
  );
}
