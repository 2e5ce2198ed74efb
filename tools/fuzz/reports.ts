import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detect } from '../../lib/detect/detect.ts';
import type { SavedReport } from '../../lib/messages.ts';
import { exportReports } from '../../lib/reports/export.ts';
import { findPersonal, redact } from '../../lib/reports/redact.ts';
import { postReport } from '../../lib/reports/report-service.ts';
import { property } from './property.ts';
import { anyString, mobile, text } from './texts.ts';

const REPORT: SavedReport = {
  ...{ id: 'id-1', state: 'queued', created: 0, kind: 'report', category: 'other', note: '', text: '' },
  identifiers: [{ kind: 'phone', value: '+84912345670' }],
};
const name = fc.constantFrom('Nguyễn Văn Ất', 'Trần Thị Bính', 'Lê');
const personal = fc.array(
  fc.oneof(text, name, mobile, fc.emailAddress(), fc.constantFrom('tôi là ', 'họ tên: ', ' ')),
  { maxLength: 6 },
);
const body = fc.oneof(
  fc
    .record({ id: fc.constantFrom('id-1', 'id-2'), receipt: fc.oneof(anyString, fc.jsonValue()) })
    .map((value) => JSON.stringify(value)),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  anyString,
);

export const reportProperties = [
  property('redaction: what is taken out lies in the text, in order, apart', 8_000, personal, (pieces) => {
    const source = pieces.join(' ');
    let last = 0;
    for (const { start, end } of findPersonal(source, {
      findings: detect(source),
      keep: [],
      names: ['Lê'],
    })) {
      assert(last <= start && start < end && end <= source.length);
      last = end;
    }
  }),
  property(
    'redaction: own name and number never leave, the reported number stays',
    5_000,
    fc.tuple(text, mobile, mobile, fc.constantFrom('Nguyễn Văn Ất', 'Trần Thị Bính')),
    ([words, mine, theirs, own]) => {
      if (mine === theirs) return;
      // A full stop and a line's end part what is personal from digits and letters of the rest.
      const source = `${words}.\n\nTôi là ${own}, số ${mine}.\n\nKẻ gọi: ${theirs}.`;
      const keep = [{ kind: 'phone' as const, value: `+84${theirs.slice(1)}` }];
      const out = redact(source, { findings: detect(source), keep, names: [own] });
      assert(!out.includes(own) && out.includes(theirs), out);
      assert(!out.includes(mine), out);
    },
  ),
  property(
    'report service: any reply is taken, refused or tried later; no receipt but ours counts',
    5_000,
    fc.record({
      status: fc.constantFrom(200, 201, 202, 301, 400, 404, 408, 422, 429, 500, 503),
      body,
      wait: anyString,
    }),
    async ({ status, body, wait }) => {
      const headers = { get: (header: string) => (header === 'retry-after' ? wait : null) };
      const response = { status, ok: status >= 200 && status < 300, headers, text: async () => body };
      const reply = await postReport(
        'https://r.invalid',
        REPORT,
        async () => response as unknown as Response,
      );
      if (reply.kind === 'taken') {
        assert(response.ok && reply.receipt !== '' && reply.receipt.length <= 200);
        assert.equal(JSON.parse(body).id, 'id-1');
      } else assert(reply.problem !== '');
      if (reply.kind === 'later') assert(reply.afterMs === undefined || reply.afterMs > 0);
    },
  ),
  property(
    'reports: an export has one JSON line for each identifier, whatever was written',
    4_000,
    fc.array(fc.record({ note: anyString, text: anyString, value: anyString, created: fc.nat() }), {
      maxLength: 4,
    }),
    (all) => {
      const reports = all.map(({ value, ...rest }) => ({
        ...REPORT,
        ...rest,
        identifiers: [{ kind: 'link' as const, value }],
      }));
      const lines = exportReports(reports).split('\n').filter(Boolean);
      assert.deepEqual(
        lines.map((line) => JSON.parse(line).value).sort(),
        all.map(({ value }) => value).sort(),
      );
    },
  ),
];
