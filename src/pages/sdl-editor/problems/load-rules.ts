/** The rules of the SDL, with the YAML parsers they need: loaded beside the editor, not before. */
export const loadSdlRules = () => import('#domain/sdl/index.ts');
