import { describe, expect, it } from 'vitest';
import type { CreateEntry } from '#store/journal-schema.ts';
import { createOfDraft } from './create-of-draft.ts';

const create = (id: string, sdl: string, at: number): CreateEntry => ({
  kind: 'create',
  id,
  at,
  upstream: '/sim/demo',
  owner: 'akash1a',
  connectionId: 'demo',
  dseq: null,
  sentAt: at,
  lostAt: null,
  endedAt: null,
  phase: 'sent',
  error: null,
  verdict: null,
  missedAt: null,
  repeats: null,
  repeatedBy: null,
  notes: [],
  asked: { sdl, hash: null, depositUsd: '5', autoTopUp: false, name: '', replaces: null },
  before: { dseqs: [] },
  reply: null,
});

describe('the create of a draft', () => {
  const entries = [
    create('old', 'a: 1', 10),
    create('other', 'b: 1', 30),
    create('new', 'a: 1', 20),
  ];

  it('is the last with its text', () => {
    expect(createOfDraft(entries, { text: 'a: 1', updatedAt: 5 })?.id).toBe('new');
  });
  it('is none that was begun before the draft became what it is', () => {
    expect(createOfDraft(entries, { text: 'a: 1', updatedAt: 21 })).toBeNull();
  });
  it('is none that replaces a deployment', () => {
    const [entry] = entries;
    const replacement = { ...entry!, asked: { ...entry!.asked, replaces: '7' } };
    expect(createOfDraft([replacement], { text: 'a: 1', updatedAt: 5 })).toBeNull();
  });
  it('is none of another text, and none without a draft', () => {
    expect(createOfDraft(entries, { text: 'a: 2', updatedAt: 5 })).toBeNull();
    expect(createOfDraft(entries, null)).toBeNull();
  });
});
