import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { setOwn } from '../../lib/blocklist/list.ts';
import { answerCalls } from '../../lib/calls.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { deliver } from './delivery.ts';
import { answer, readList, readRegistry } from './knowledge.ts';
import { listCalls } from './list-calls.ts';
import { updateLists } from './list-updates.ts';
import { reportCalls } from './report-calls.ts';
import { showOnIcon } from './tab-icon.ts';
import { openWaysIn } from './ways-in.ts';

const both = ['content', 'page'] as const;
const nothing = () => null;

export default defineBackground(() => {
  answerCalls<BackgroundCalls>({
    lookUp: { from: both, run: answer },
    organisations: {
      from: both,
      run: async ({ ids }) => {
        const registry = await readRegistry();
        return ids.flatMap((id) => registry.organisation(id) ?? []);
      },
    },
    tabSummary: { from: ['content'], run: (summary, { tab }) => showOnIcon(tab?.id, summary).then(nothing) },
    setOwn: { from: both, run: ({ identifier, verdict }) => setOwn(identifier, verdict).then(nothing) },
    ...reportCalls,
    ...listCalls,
  });
  openWaysIn();
  // Reports that wait go out whenever the worker starts: no alarm is needed for them.
  void deliver().catch(() => undefined);
  // So do updates that are due; a page in use wakes the worker many times a day.
  void updateLists().catch(() => undefined);
  // The list is put in place at install, so that the first look-up finds it ready.
  browser.runtime.onInstalled.addListener(() => void readList().catch(() => undefined));
});
