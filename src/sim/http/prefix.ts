/** Every world lives below this path: `/sim/<world>/v1/...`. */
export const SIM_PREFIX = '/sim';
