import { cached } from '~/platform/cache.server'
import { dayOf } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { listSitemapPaths } from '../parts/sitemap/sitemap-paths.server'
import { sitemapXml } from '../parts/sitemap/sitemap-xml'

// Search engines come a few times a day; a crawl must not cost a rendering each.
const ttlMs = 600_000

export async function loader() {
  const today = dayOf(new Date())
  const xml = await cached('sitemap', ttlMs, today.toISOString(), async () =>
    sitemapXml(env().PUBLIC_ORIGIN, await listSitemapPaths(today)),
  )
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
