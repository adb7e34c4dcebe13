import type { APIRequestContext } from 'playwright/test';

export type Asset = {
  /** Path on the server, such as `/assets/index-abc.js`. */
  path: string;
  headers: Record<string, string>;
  text: string;
};

const NAMED = /["'`(./]((?:assets\/)?[\w.-]+-[\w-]{8}\.(?:js|css|ttf|woff2))\b/g;

/** Paths of the files that a page, script or style names, whether it loads them at once, later or never. */
function named({ path, text }: Asset): string[] {
  const inPage = [...text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g)];
  const inFile = /\.(?:js|css)$/.test(path) ? [...text.matchAll(NAMED)] : [];
  return [
    ...inPage.map(([, file = '']) => file),
    ...inFile.map(([, file = '']) => `/assets/${file.replace(/^assets\//, '')}`),
  ];
}

/** Every file of the build that can be reached from its page. */
export async function everyAsset(request: APIRequestContext): Promise<Asset[]> {
  const found = new Map<string, Asset>();
  const open = ['/deployments'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const reply = await request.get(path, { headers: { 'accept-encoding': 'identity' } });
    if (!reply.ok()) continue;
    const asset = { path, headers: reply.headers(), text: await reply.text() };
    found.set(path, asset);
    open.push(...named(asset));
  }
  return [...found.values()];
}
