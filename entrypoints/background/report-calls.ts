import type { Handlers } from '../../lib/calls.ts';
import type { BackgroundCalls } from '../../lib/messages.ts';
import { setQuiet } from '../../lib/quiet.ts';
import { deleteReport, listReports } from '../../lib/reports/reports.ts';
import { deleteStored, importOwn, readStored } from '../../lib/stored.ts';
import { deliver, fileReport } from './delivery.ts';
import { openWindow } from './windows.ts';

const both = ['content', 'page'] as const;
const page = ['page'] as const;
const nothing = () => null;

type Call =
  | 'saveReport'
  | 'listReports'
  | 'deleteReport'
  | 'deliverReports'
  | 'openWindow'
  | 'setQuiet'
  | 'readStored'
  | 'deleteStored'
  | 'importOwn';

/** Calls about reports, our own windows and what the person wants to be left alone with. */
export const reportCalls: Pick<Handlers<BackgroundCalls>, Call> = {
  saveReport: { from: both, run: fileReport },
  listReports: { from: page, run: () => listReports() },
  deleteReport: { from: page, run: ({ id }) => deleteReport(id).then(nothing) },
  deliverReports: { from: page, run: () => deliver().then(nothing) },
  openWindow: { from: both, run: (start) => openWindow(start).then(nothing) },
  importOwn: { from: page, run: ({ entries }) => importOwn(entries).then(nothing) },
  readStored: { from: page, run: () => readStored() },
  deleteStored: { from: page, run: () => deleteStored().then(nothing) },
  setQuiet: { from: both, run: (wish) => setQuiet(wish).then(nothing) },
};
