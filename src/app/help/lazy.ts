import { lazy } from 'react';

export const LazyHelp = lazy(async () => ({
  default: (await import('./help-dialog.tsx')).HelpDialog,
}));
