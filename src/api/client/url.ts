type Values = Readonly<Record<string, unknown>>;

/**
 * The path of a call on Berth's own origin.
 * @throws Error if a path parameter is missing or empty, which would name another resource.
 */
export function buildUrl(base: string, path: string, params?: Values, query?: Values): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined || value === null || value === '') throw new Error(`no ${name} given`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return `${base.replace(/\/+$/, '')}${filled}${text && `?${text}`}`;
}
