import { describe, expect, test } from 'vitest';
import { mergeAnswers, type Publication } from '../../../lib/identifier-answer.ts';
import type { IdentifierAnswer } from '../../../lib/messages.ts';

const evidence = [{ publisher: 'Báo thử', url: 'https://example.invalid', date: '2026-01-01' }];
const official: Publication = { organisation: 'bank', trust: 'official', evidence };
const secondary: Publication = { organisation: 'bank', trust: 'secondary', evidence };
const reported: IdentifierAnswer = { status: 'reported', list: 'shipped' };

describe('the strongest voice answers', () => {
  const table: [
    title: string,
    listed: IdentifierAnswer,
    published: Publication | undefined,
    status: string,
  ][] = [
    ['nothing known', { status: 'unknown' }, undefined, 'unknown'],
    ['listed only', reported, undefined, 'reported'],
    ['published officially only', { status: 'unknown' }, official, 'official'],
    ['published officially beats a list', reported, official, 'official'],
    ['an unverified publication does not whiten a listed number', reported, secondary, 'reported'],
    ['an unverified publication of an unlisted number', { status: 'unknown' }, secondary, 'secondary'],
    ['own block beats an official publication', { ...reported, list: 'own' }, official, 'reported'],
    ['own trust beats everything', { status: 'trusted', list: 'own' }, official, 'trusted'],
  ];
  test.each(table)('%s', (_, listed, published, status) => {
    expect(mergeAnswers(listed, published).status).toBe(status);
  });
});

test('an official answer names the body and its evidence', () => {
  expect(mergeAnswers({ status: 'unknown' }, official)).toEqual({
    status: 'official',
    organisation: 'bank',
    evidence,
  });
});
