/** What helps to write an SDL: loaded beside the editor, as the rules are. */
export const loadLanguage = () => import('#domain/sdl/language.ts');
