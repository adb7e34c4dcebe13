import { expect, test } from 'vitest';
import { storyOf } from './events.ts';

const at = (second: number): string =>
  new Date(Date.UTC(2026, 10, 21, 12, 0, second)).toISOString();

test('newest first, and what repeats is told once', () => {
  const story = storyOf([
    { type: 'MsgCreateDeployment', txHash: 'A', date: at(0) },
    { type: 'MsgCreateBid', txHash: 'B', date: at(1) },
    { type: 'akash.market.v1beta5.MsgCreateBid', txHash: 'C', date: at(2) },
    { type: 'MsgCreateLease', txHash: 'D', date: at(3) },
  ]);
  expect(story.map(({ words, txHashes }) => [words, txHashes])).toEqual([
    ['Lease created', ['D']],
    ['2 bids came in', ['C', 'B']],
    ['Deployment created', ['A']],
  ]);
  expect(story[1]?.atMs).toBe(Date.parse(at(2)));
});

test('a message that nobody heard of is shown as the chain names it', () => {
  expect(storyOf([{ type: '/akash.x.MsgNew', txHash: '', date: 'whenever' }])).toEqual([
    { key: '1 MsgNew', words: 'MsgNew', atMs: null, txHashes: [] },
  ]);
});

test('a name that objects inherit is no known message', () => {
  expect(storyOf([{ type: 'constructor', txHash: 'A', date: at(0) }])[0]?.words).toBe(
    'constructor',
  );
});

test('keys stay when something new comes on top', () => {
  const before = storyOf([{ type: 'MsgCreateDeployment', txHash: 'A', date: at(0) }]);
  const after = storyOf([
    { type: 'MsgCreateDeployment', txHash: 'A', date: at(0) },
    { type: 'MsgCreateLease', txHash: 'D', date: at(3) },
  ]);
  expect(after.at(-1)?.key).toBe(before[0]?.key);
});
