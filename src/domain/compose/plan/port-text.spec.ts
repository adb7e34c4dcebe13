import { describe, expect, it } from 'vitest';
import { readPort } from './port-text.ts';

const port = (target: number, published: number | null, more: object = {}) => ({
  target,
  published,
  proto: 'tcp',
  local: false,
  http: false,
  ...more,
});

describe('an entry of "ports"', () => {
  it.each([
    ['80', [port(80, null)]],
    ['8080:80', [port(80, 8080)]],
    ['53:53/udp', [port(53, 53, { proto: 'udp' })]],
    ['53:53/UDP', [port(53, 53, { proto: 'udp' })]],
    ['127.0.0.1:9229:9229', [port(9229, 9229, { local: true })]],
    ['127.0.0.1::9229', [port(9229, null, { local: true })]],
    ['0.0.0.0:80:8080', [port(8080, 80)]],
    ['[::1]:80:8080', [port(8080, 80, { local: true })]],
    ['[2001:db8::1]:80:8080', [port(8080, 80)]],
    ['3000-3002', [port(3000, null), port(3001, null), port(3002, null)]],
    ['8000-8001:3000-3001', [port(3000, 8000), port(3001, 8001)]],
    ['8000-8010:80', [port(80, 8000)]],
    ['CHANGE-ME:80', [port(80, null)]],
  ])('%j is understood', (text, ports) => {
    expect(readPort(text)).toEqual({ ports });
  });

  it.each([
    [{ target: '80' }, [port(80, null)]],
    [{ target: '80', published: '8080', protocol: 'tcp', mode: 'host' }, [port(80, 8080)]],
    [{ target: '53', published: '53', protocol: 'udp' }, [port(53, 53, { proto: 'udp' })]],
    [{ target: '80', host_ip: '127.0.0.1' }, [port(80, null, { local: true })]],
    [{ target: '7000', app_protocol: 'http' }, [port(7000, null, { http: true })]],
    [{ target: '80', published: '8000-9000' }, [port(80, 8000)]],
  ])('%j is understood', (entry, ports) => {
    expect(readPort(entry)).toEqual({ ports });
  });

  it.each([
    ['80:80/sctp', /only TCP and UDP/],
    ['10000-20000:10000-20000/udp', /10001 ports/],
    ['80:web', /no port number/],
    ['70000', /no port number/],
    ['0:0', /no port number/],
    [{ published: '80' }, /no port number/],
    [null, /no port number/],
  ])('%j is refused with the reason', (entry, reason) => {
    const reading = readPort(entry);
    expect('refused' in reading ? reading.refused : '').toMatch(reason);
  });
});
