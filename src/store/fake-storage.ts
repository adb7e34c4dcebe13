/** A Storage for specs: Node has none. */
export function fakeStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, String(value)),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  };
}

/** A Storage of a browser that keeps nothing. */
export function refusingStorage(): Storage {
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  return {
    length: 0,
    key: () => null,
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
    clear: refuse,
  };
}
