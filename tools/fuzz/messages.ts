import assert from 'node:assert/strict';
import fc from 'fast-check';
import { browser } from 'wxt/browser';
import { type Asker, answerCalls } from '../../lib/calls.ts';
import { property } from './property.ts';
import { standIn } from './stand-in-browser.ts';
import { anyString } from './texts.ts';

// The test runner brings its own stand-in; ours takes the place of the part that listens.
Object.assign(browser.runtime, standIn);

const SERVES: Record<string, readonly Asker[]> = {
  both: ['content', 'page'],
  page: ['page'],
  content: ['content'],
  fails: ['content', 'page', 'worker'],
};
let ran: string[] = [];
const handlers = Object.fromEntries(
  Object.entries(SERVES).map(([call, from]) => [
    call,
    {
      from,
      run: (args: { deep: { value: string } }) => {
        ran.push(call);
        // As a handler does that trusts its argument's type.
        return call === 'fails' ? args.deep.value.length : 'done';
      },
    },
  ]),
);
answerCalls(handlers as never);
const listener = standIn.listeners.at(-1)!;

const message = fc.oneof(
  fc.record({
    call: fc.oneof(
      fc.constantFrom(...Object.keys(SERVES), '__proto__', 'toString', 'constructor'),
      fc.jsonValue(),
    ),
    args: fc.jsonValue(),
  }),
  fc.jsonValue(),
);
const own = 'chrome-extension://canh-giac/';
const address = fc.oneof(
  fc.constantFrom(`${own}popup.html`, `${own}background.js`, `${own}_generated_background_page.html`),
  fc.constantFrom(
    'https://www.facebook.com/',
    'chrome-extension://canh-giac.evil/popup.html',
    'chrome-extension://khac/',
  ),
  anyString,
);
const sender = fc.record(
  { id: fc.oneof(fc.constant('canh-giac'), anyString), url: address, tab: fc.record({ id: fc.nat() }) },
  { requiredKeys: [] },
);

/** Who a sender is, told a second time from the rules: own id; own pages by address; a tab of another address is a page we read. */
function askerOf({ id, url, tab }: { id?: string; url?: string; tab?: object }): Asker | undefined {
  if (id !== 'canh-giac') return undefined;
  if (url?.startsWith(own))
    return /\/(background\.js|_generated_background_page\.html)$/.test(url) ? 'worker' : 'page';
  return tab ? 'content' : 'worker';
}

export const messageProperties = [
  property(
    'messages: only whom a call serves makes it run; every answer is a value or words',
    15_000,
    fc.tuple(message, sender),
    async ([sent, from]) => {
      ran = [];
      const answers: unknown[] = [];
      const kept = listener(sent, from, (answer) => answers.push(answer));
      // A handler's answer comes after its promise and the answer's own.
      for (let turn = 0; turn < 6 && kept === true && answers.length === 0; turn++) await Promise.resolve();
      const call = (sent as { call?: unknown } | null)?.call;
      const known = typeof call === 'string' && Object.hasOwn(SERVES, call);
      const asker = askerOf(from);
      const mayRun = known && asker !== undefined && SERVES[call]!.includes(asker);
      assert.deepEqual(ran, mayRun ? [call] : []);
      assert.equal(answers.length, known ? 1 : 0);
      const answer = answers[0] as { ok: boolean; value?: unknown; error?: unknown } | undefined;
      if (!mayRun && known) assert.deepEqual(answers, [{ ok: false, error: 'not-allowed' }]);
      if (answer)
        assert(
          answer.ok ? answer.value !== undefined : typeof answer.error === 'string' && answer.error !== '',
        );
    },
  ),
];
