/** Providers name things in Kubernetes: lowercase letters, digits and hyphens, a letter first. */
const MOST_LETTERS = 63;

function labelOf(text: string, fallback: string): string {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const letterFirst = /^-*[0-9]/.test(plain) ? `${fallback}-${plain}` : plain;
  return (
    letterFirst.replaceAll(/-+/g, '-').slice(0, MOST_LETTERS).replaceAll(/^-|-$/g, '') || fallback
  );
}

/** Makes labels of names, no two alike and none of those that are `taken`. */
export function labeller(fallback: string, taken: Iterable<string> = []): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const label = labelOf(name, fallback);
    let free = label;
    for (let at = 2; used.has(free); at += 1) {
      const suffix = `-${at}`;
      free = `${label.slice(0, MOST_LETTERS - suffix.length).replace(/-$/, '')}${suffix}`;
    }
    used.add(free);
    return free;
  };
}
