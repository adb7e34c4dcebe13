import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createSession } from '#api/queries/create-session.ts';
import { SessionProvider } from '#api/queries/session.tsx';
import type { Health } from '#domain/deployment/health.ts';
import { Money } from './money/money.tsx';
import { Price } from './money/price.tsx';
import { ProviderName } from './provider/provider-name.tsx';
import { EscrowCell } from './runway/runway.tsx';
import { BidStatus } from './state/bid-status.tsx';
import { HealthStatus } from './state/health-status.tsx';
import { LeaseStatus } from './state/lease-status.tsx';

const connection = {
  id: 'spec',
  name: 'Spec',
  basePath: '/sim/spec',
  simulated: true,
  preset: false,
  remember: false,
};

/** What a screen shows, as text without markup. */
function textOf(element: ReactElement): string {
  const session = createSession(connection);
  const markup = renderToStaticMarkup(
    <SessionProvider session={session}>{element}</SessionProvider>,
  );
  session.dispose();
  return markup
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .trim();
}

const uact = (amount: string) => [{ denom: 'uact', amount }];
const uakt = (amount: string) => [{ denom: 'uakt', amount }];
const plain = { figure: 'balance', formula: null } as const;
const running = { state: 'active', reason: null };
const unstable = { state: 'closed', reason: 'lease_closed_reason_unstable' };

const health: Health = {
  kind: 'ready',
  services: { ready: 2, total: 2 },
  replicas: { ready: 3, total: 3 },
  silentProviders: [],
};

test.each([
  { what: 'a balance', element: <Money coins={uact('98412731.25')} {...plain} />, text: '$98.41' },
  { what: 'a little', element: <Money coins={uact('1')} {...plain} />, text: '<$0.01' },
  { what: 'AKT unpriced', element: <Money coins={uakt('3100000')} {...plain} />, text: '3.10 AKT' },
  { what: 'an hour', element: <Price perBlock={uact('3923.1')} per="hour" />, text: '$2.316 /h' },
  {
    what: 'a month',
    element: <Price perBlock={uact('3923.1')} per="month" />,
    text: '$1,691.83 /mo',
  },
  { what: 'a bid', element: <BidStatus state="lost" />, text: 'another bid was taken' },
  { what: 'a bid in a new state', element: <BidStatus state="dreaming" />, text: 'dreaming' },
  { what: 'a lease', element: <LeaseStatus lease={running} />, text: 'active' },
  {
    what: 'a lease that ended',
    element: <LeaseStatus lease={unstable} />,
    text: 'closed: unstable',
  },
  { what: 'health', element: <HealthStatus health={health} />, text: '2/2 ready' },
])('$what', ({ element, text }) => {
  expect(textOf(element)).toBe(text);
});

test('a provider that is not known can be told by its address', () => {
  const address = 'akash15tl6v6gd0nte0syyxnv57zmmspgju4c3xfmdhk';
  expect(textOf(<ProviderName address={address} provider={null} />)).toContain('akash15tl…mdhk');
});

test('escrow of a running deployment: balance, runway in short and in words, until when', () => {
  const deployment = {
    leases: [
      {
        state: 'active',
        price: { denom: 'uact', amount: '100' },
        created_at: '1',
        closed_on: null,
      },
    ],
    escrow_account: { state: { funds: uact('5000000'), transferred: [], settled_at: '1000' } },
  };
  const clock = { height: '1000', atMs: Date.now() + 60_000, blockSeconds: '6', estimated: true };
  const text = textOf(<EscrowCell deployment={deployment} clock={clock} />);
  expect(text).toContain('$5.00 · 3 d 11 h3 days 11 hours left');
  expect(text).toMatch(/until about .*\d{2}:\d{2}$/);
  const still = textOf(<EscrowCell deployment={deployment} clock={null} />);
  expect(still).toBe('$5.00 · runway not knownthe API tells no block height');
});
