import type { ServerResponse } from 'node:http'

/** The wall makes no request to another host; the browser is told to see to it. */
const securityHeaders = new Map([
  [
    'Content-Security-Policy',
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; " +
      "worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
])

/** Tells browsers what they must not do with any answer of the hub. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeaders(securityHeaders)
}
