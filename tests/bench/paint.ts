import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from '../../app/cli/testing/browser'
import { weigh } from '../e2e/support/crawl/page-weight'

/** Slow 4G as Lighthouse has it, and a phone four times slower than this machine. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 750_000 / 8,
}
const slower = 4

const starts = ['', '/market', '/services', '/devices', '/search?q=gilam', '/fairs', '/board/vouchers']

/** The addresses that differ in a code or number alone. */
const kindOf = (path: string) =>
  path.replace(/\?.*/, '?').replace(/\/(\d[\w-]*|[a-z0-9]+(-[a-z0-9]+)+)(?=\/|$)/g, '/…')

/** What a first visit to each kind of public page weighs, and when it stands there, at a phone on slow 4G. */
export async function measurePaint(origin: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  console.log('\nLCP ms (aim 2500)  kB (100)  script (60)  layout shift (0.05)')
  const waiting = starts.map((path) => `/uz-Latn${path}`)
  const seen = new Set<string>()
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(kindOf(path))) continue
    seen.add(kindOf(path))
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    const weightOf = await weigh(page, cdp)
    await cdp.send('Network.emulateNetworkConditions', line)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const answer = await page.goto(origin + path, { waitUntil: 'networkidle' }).catch(() => null)
    if (answer?.ok() && new URL(page.url()).pathname === path.replace(/\?.*/, '')) {
      const { total, script, shift, paint } = await weightOf()
      const cells = [Math.round(paint), Math.round(total / 1024), Math.round(script / 1024), shift.toFixed(3)]
      console.log(`${cells.map((cell) => String(cell).padStart(9)).join('')}  ${path}`)
      const links = (await answer.text()).matchAll(/<a\b[^>]*\shref="(\/uz-Latn\/[^"#]*)/g)
      waiting.push(...[...links].map(([, link = '']) => link.replaceAll('&amp;', '&')))
    }
    await context.close()
  }
  await browser.close()
}
