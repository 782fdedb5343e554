import { absoluteUrl } from '~/http/urls.server'

/** Not for search engines: a person's own pages, desks, and lists under every combination of filters. */
const closed = [
  '/api/',
  '/auth/',
  '/*/account',
  '/*/admin',
  '/*/applications',
  '/*/cart',
  '/*/checkout',
  '/*/mahalla',
  '/*/maker$',
  '/*/maker/',
  '/*/seller',
  '/*/sign-in',
  '/*/sign-out',
  '/*/staff',
  '/*/ui',
  '/*/view',
  '/*/vouchers',
  '/*/services?*',
  '/*/devices/*?*',
  '/*/makers?*',
]

export async function loader() {
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absoluteUrl('/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
