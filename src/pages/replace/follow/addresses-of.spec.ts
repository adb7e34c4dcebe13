import { expect, test } from 'vitest';
import type { Lease } from '#api/contract/lease.ts';
import { addressesOf } from './addresses-of.ts';

const status = {
  services: { web: { uris: ['a.example', 'b.example'] }, db: { uris: [] } },
  forwarded_ports: {
    db: [{ port: 5432, externalPort: 31022, host: 'node.example', available: 1 }],
  },
  ips: { web: [{ IP: '2001:db8::1', Port: 53, ExternalPort: 53, Protocol: 'UDP' }] },
};
const lease = (state: string, given: unknown) => ({ state, status: given }) as Lease;

test('hosts, ports and IPs, each with its service', () => {
  expect(addressesOf({ leases: [lease('active', status)] })).toEqual([
    { service: 'web', kind: 'uri', text: 'a.example' },
    { service: 'web', kind: 'uri', text: 'b.example' },
    { service: 'db', kind: 'port', text: 'node.example:31022' },
    { service: 'web', kind: 'ip', text: '[2001:db8::1]:53' },
  ]);
});

test('a lease that ended, or whose provider says nothing, answers nowhere', () => {
  expect(addressesOf({ leases: [lease('closed', status), lease('active', null)] })).toEqual([]);
});
