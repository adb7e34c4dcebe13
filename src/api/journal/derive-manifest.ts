import type { Manifest } from '#domain/sdl/types.ts';

/** Derives manifest, hash and groups from an SDL. The SDL rules are loaded when first needed. */
export async function deriveManifest(sdl: string): Promise<Manifest | null> {
  const { checkSdl } = await import('#domain/sdl/index.ts');
  return checkSdl(sdl).manifest;
}
