/** What reads docker-compose files: loaded with the first file or paste. */
export const loadCompose = () => import('#domain/compose/index.ts');
