import { describe, expect, test } from 'vitest';
import { ipAddress, linkOf, portAddress } from './address-text.ts';

describe('linkOf', () => {
  test.each([
    ['app.provider.example', 'http://app.provider.example/'],
    ['app.provider.example:8080/x?y', 'http://app.provider.example:8080/x?y'],
    ['https://app.example', 'https://app.example/'],
  ])('%s opens %s', (uri, link) => {
    expect(linkOf(uri)).toBe(link);
  });

  test.each([
    'javascript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,<script>',
    'https://user:pass@bank.example',
    'ftp://files.example',
    '<img src=x onerror=alert(1)>',
    'two words',
    '-dash',
    '',
  ])('%s is shown and not opened', (uri) => {
    expect(linkOf(uri)).toBeNull();
  });
});

const port = { port: 80, externalPort: 31022, available: 1 };

test('a forwarded port is host and port, the provider’s host where it names none', () => {
  expect(portAddress({ ...port, host: 'node.example' }, 'fallback.example')).toBe(
    'node.example:31022',
  );
  expect(portAddress({ ...port, host: null }, 'fallback.example')).toBe('fallback.example:31022');
});

test('a leased IP of version 6 stands in brackets', () => {
  expect(ipAddress({ IP: '2001:db8::1', Port: 53, ExternalPort: 53, Protocol: 'UDP' })).toBe(
    '[2001:db8::1]:53',
  );
});
