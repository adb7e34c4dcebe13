/**
 * The security headers of every answer, defined once: Vite's dev and preview servers send them with
 * pages, scripts, workers and API answers alike.
 */

type Directives = Readonly<Record<string, string>>;

/**
 * What the built app may do: itself, its own workers, its own origin's API. No eval, no third party.
 * Inline styles are Monaco's and the positioned overlays'; scripts are never inline.
 */
const contentSecurityPolicy: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The dev server injects an inline refresh script and speaks over a web socket. */
const devPolicy: Directives = {
  ...contentSecurityPolicy,
  'script-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws:",
};

const serialize = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Headers for every answer of the server, by mode. */
export function securityHeaders(mode: 'dev' | 'preview'): Record<string, string> {
  return {
    'Content-Security-Policy': serialize(mode === 'dev' ? devPolicy : contentSecurityPolicy),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-read=(self), clipboard-write=(self)',
  };
}
