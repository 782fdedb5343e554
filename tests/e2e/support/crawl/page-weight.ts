import type { CDPSession, Page } from '@playwright/test'

/** What somebody who comes for the first time waits for. */
export interface PageWeight {
  /** Bytes as they come over the line, with their headers: everything, and of that scripts and uploaded pictures. */
  total: number
  script: number
  pictures: number
  /** How far what stood already was moved (Cumulative Layout Shift). */
  shift: number
  /** When the largest text or picture of the first screen stood there (Largest Contentful Paint), in ms. */
  paint: number
}

// A hundred with the pictures, for which the portal of the tests has drawings: `npm run bench -- paint` weighs them.
const mostBesidePictures = 50 * 1024
const mostScript = 60 * 1024
const mostShift = 0.05

/** Weighs each page that is opened afterwards. Nothing comes from the browser's cache. */
export async function weigh(page: Page, cdp: CDPSession): Promise<() => Promise<PageWeight>> {
  let kinds = new Map<string, string>()
  let total = 0
  let script = 0
  let pictures = 0
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type = '', redirectResponse }) => {
    // A page begins with its document; one that leads on to another is that one's way.
    if (type === 'Document' && !redirectResponse) {
      kinds = new Map()
      total = script = pictures = 0
    }
    kinds.set(requestId, request.url.includes('/media/') ? 'picture' : type)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind === undefined) return
    total += encodedDataLength
    if (kind === 'Script') script += encodedDataLength
    if (kind === 'picture') pictures += encodedDataLength
  })
  await page.addInitScript(() => {
    const seen = { shift: 0, paint: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.paint = startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  return async () => {
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { shift: number; paint: number } }).seen,
    )
    return { total, script, pictures, ...seen }
  }
}

/** What is more than a page of everybody's may be; how long it takes is no matter of a test. */
export function findWeightFaults({ total, script, pictures, shift }: PageWeight): string[] {
  const kB = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`
  const beside = total - pictures
  return [
    ...(beside > mostBesidePictures ? [`weighs ${kB(beside)} without pictures`] : []),
    ...(script > mostScript ? [`has ${kB(script)} of script`] : []),
    ...(shift > mostShift ? [`moves by ${shift.toFixed(3)} while it loads`] : []),
  ]
}
