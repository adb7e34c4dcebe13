import type { Dialect, DialectName } from './dialect.ts';
import { documented } from './documented.ts';
import { legacy } from './legacy.ts';
import { observed } from './observed.ts';

export const dialects: Readonly<Record<DialectName, Dialect>> = { documented, legacy, observed };
