import { expect, test } from 'vitest';
import { bidOf, groupOf } from '#pages/bids/testing/bids.fixture.ts';
import { announcement } from './announcement.ts';
import { groupTitle, launchGroups } from './launch-groups.ts';

const lease = (gseq: number) => ({ id: bidOf({ gseq }).bid.id });
const gseqs = (known: Parameters<typeof launchGroups>[0]) =>
  launchGroups(known).map(({ gseq }) => gseq);

test('the SDL names every group, bid for or not', () => {
  const summaries = [groupOf(1, 'front'), groupOf(2, 'back')];
  const groups = launchGroups({ summaries, bids: [bidOf({ gseq: 2 })], leases: [] });
  expect(groups.map(groupTitle)).toEqual(['Group 1 · front', 'Group 2 · back']);
  expect(announcement(groups)).toBe('Group 1: 0 open bids. Group 2: 1 open bid.');
});

test('without it bids and leases do, and there is always a first one', () => {
  const nothing = { summaries: null, bids: [], leases: [] };
  expect(gseqs(nothing)).toEqual([1]);
  expect(gseqs({ ...nothing, bids: [bidOf({ gseq: 3 }), bidOf({ gseq: 2 })] })).toEqual([2, 3]);
  expect(gseqs({ ...nothing, leases: [lease(2)] })).toEqual([2]);
});
