import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage, refusingStorage } from './fake-storage.ts';

const ORIGIN = 'http://localhost:3000';
const PRESETS = {
  presets: [
    { id: 'demo', name: 'Simulator', basePath: '/sim/demo', key: 'public', simulated: true },
  ],
  simulatedPrefixes: ['/sim/'],
};
const INPUT = { name: 'Mainnet', basePath: '/console-api/', key: 'ac.sk.x', remember: false };

let local: Storage;

/** A tab: its own sessionStorage and modules, one localStorage with the others. */
async function openTab(session: Storage = fakeStorage()) {
  vi.resetModules();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  vi.stubGlobal('document', {
    getElementById: () => ({ textContent: JSON.stringify(PRESETS) }),
  });
  const store = await import('./connections.ts');
  const enter = <T>(work: (tab: typeof store) => T): T => {
    vi.stubGlobal('sessionStorage', session);
    return work(store);
  };
  return { ...store, enter, session };
}

beforeEach(() => {
  local = fakeStorage();
});

const idOf = (result: { ok: boolean; connection?: { id: string } }): string => {
  if (!result.connection) throw new Error('the connection was refused');
  return result.connection.id;
};

test('begins with the preset and its public key', async () => {
  const tab = await openTab();
  expect(tab.activeConnection()).toMatchObject({ id: 'demo', simulated: true, preset: true });
  expect(tab.connectionKey('demo')).toBe('public');
});

test('a key is kept for the tab, survives its reload and never enters localStorage', async () => {
  const tab = await openTab();
  const id = idOf(tab.saveConnection(INPUT, ORIGIN));
  expect(
    JSON.stringify(
      Object.fromEntries(
        [...Array(local.length).keys()].map((i) => [local.key(i), local.getItem(local.key(i)!)]),
      ),
    ),
  ).not.toContain('ac.sk');
  const reloaded = await openTab(tab.session);
  expect(reloaded.connectionKey(id)).toBe('ac.sk.x');
  const other = await openTab();
  expect(other.listConnections().map((c) => c.name)).toEqual(['Simulator', 'Mainnet']);
  expect(other.connectionKey(id)).toBeNull();
});

test('"remember" keeps the key on the device, and taking it back erases it there', async () => {
  const tab = await openTab();
  const id = idOf(tab.saveConnection({ ...INPUT, remember: true }, ORIGIN));
  expect((await openTab()).connectionKey(id)).toBe('ac.sk.x');
  tab.enter(() => tab.saveConnection({ ...INPUT, key: '', remember: false }, ORIGIN, id));
  expect(tab.enter(() => tab.connectionKey(id))).toBe('ac.sk.x');
  expect((await openTab()).connectionKey(id)).toBeNull();
});

test('removing a connection erases its key and certificate', async () => {
  const tab = await openTab();
  const { writeCertificate, readCertificate } = await import('./secrets.ts');
  const id = idOf(tab.saveConnection({ ...INPUT, remember: true }, ORIGIN));
  writeCertificate(id, 'akash1', { certPem: 'c', pubkeyPem: 'p', encryptedKey: 'k' });
  tab.activateConnection(id);
  tab.removeConnection(id);
  expect(tab.listConnections().map((c) => c.id)).toEqual(['demo']);
  expect(tab.activeConnection()?.id).toBe('demo');
  expect(tab.connectionKey(id)).toBeNull();
  expect(readCertificate(id, 'akash1')).toBeNull();
  expect((await openTab()).connectionKey(id)).toBeNull();
});

test('each tab has its own active connection; a new one starts with the last used', async () => {
  const first = await openTab();
  const id = idOf(first.saveConnection(INPUT, ORIGIN));
  expect(first.activeConnection()?.id).toBe('demo');
  const second = await openTab();
  second.activateConnection(id);
  expect(first.enter((tab) => tab.activeConnection()?.id)).toBe('demo');
  expect((await openTab()).activeConnection()?.id).toBe(id);
  expect((await openTab(first.session)).activeConnection()?.id).toBe('demo');
});

test.each([
  [{ name: '  ' }, 'name'],
  [{ name: 'simulator' }, 'name'],
  [{ name: 'ｓimulator' }, 'name'],
  [{ name: 'x'.repeat(61) }, 'name'],
  [{ basePath: 'https://evil.example' }, 'basePath'],
  [{ key: '' }, 'key'],
  [{ key: 'a b' }, 'key'],
  [{ key: 'a\nX-Other: b' }, 'key'],
  [{ key: 'кey' }, 'key'],
])('refuses %j at the field', async (change, field) => {
  const tab = await openTab();
  const result = tab.saveConnection({ ...INPUT, ...change }, ORIGIN);
  expect(result).toMatchObject({ ok: false, problems: { [field]: expect.any(String) } });
  expect(tab.listConnections()).toHaveLength(1);
});

test('a name loses line breaks and direction overrides, a key its outer white space', async () => {
  const tab = await openTab();
  const id = idOf(tab.saveConnection({ ...INPUT, name: 'My\u202E \n net', key: ' k \n' }, ORIGIN));
  expect(tab.listConnections().at(-1)?.name).toBe('My net');
  expect(tab.connectionKey(id)).toBe('k');
});

test('another key forgets the owner that the old one stood for', async () => {
  const tab = await openTab();
  const owners = await import('./owners.ts');
  owners.rememberOwner('demo', 'akash1');
  tab.setConnectionKey('demo', 'public', false);
  expect(owners.rememberedOwner('demo')).toBe('akash1');
  tab.setConnectionKey('demo', 'other', false);
  expect(owners.rememberedOwner('demo')).toBeNull();
});

test('a change by another tab is heard through the storage event', async () => {
  const heard = vi.fn();
  const events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  const tab = await openTab();
  const stop = tab.onConnectionsChange(heard);
  const before = tab.listConnections();
  local.setItem(
    'berth.connections',
    JSON.stringify({ saved: [{ id: 'n', name: 'New', basePath: '/n' }] }),
  );
  events.dispatchEvent(
    Object.assign(new Event('storage'), { storageArea: local, key: 'berth.connections' }),
  );
  expect(heard).toHaveBeenCalledOnce();
  expect(tab.listConnections()).not.toBe(before);
  expect(tab.listConnections()).toBe(tab.listConnections());
  stop();
});

test('where the browser keeps nothing, connections live in memory and that is said', async () => {
  local = refusingStorage();
  const tab = await openTab(refusingStorage());
  const { webStorageStatus } = await import('./web-storage.ts');
  const id = idOf(tab.saveConnection(INPUT, ORIGIN));
  expect(tab.connectionKey(id)).toBe('ac.sk.x');
  expect(webStorageStatus.get()).toBe('memory-only');
});

test.each(['nonsense', '7', '{"saved":[1,{"id":"x"}],"lastUsed":4}'])(
  'a damaged list %j reads as none',
  async (text) => {
    local.setItem('berth.connections', text);
    const tab = await openTab();
    expect(tab.listConnections().map((c) => c.id)).toEqual(['demo']);
    expect(tab.activeConnection()?.id).toBe('demo');
  },
);
