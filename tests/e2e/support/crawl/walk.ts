import type { Browser, Page } from '@playwright/test'
import { openBrowser } from '../own-browser'
import { findViolations, portal } from '../test'
import { findReflowFaults, findSmallTargets, findWordFaults } from './page-faults'
import { findWeightFaults, weigh } from './page-weight'
import { listPages, listRoutes, routeAccess } from './route-access'
import { mayOpen, type Walker, whoMeets } from './walkers'

export interface Thoroughness {
  /** The language of the n-th page. */
  localeOf: (nth: number) => string
  /** How many pages of one route are opened: a case, a second case. */
  instances: number
  /** Pages that show everybody the same are opened by everybody, not by the first of them alone. */
  opensShared: boolean
  /**
   * Without what takes most of axe's time and is seen otherwise: colours come from the tokens, which ui.spec.ts tries in
   * every component and theme, and `findSmallTargets` asks more of a target than axe does.
   */
  judgesAll: boolean
}

export interface Walked {
  faults: string[]
  /** Routes of which a page was shown. */
  shown: ReadonlySet<string>
}

/** More pages of one route than this that lead elsewhere are not tried. */
const mostTries = 6

interface Route {
  name: string
  pattern: RegExp
  isPage: boolean
}

/** Opens what links lead to, in the person's own browser, and tells what is wrong with it. Nothing is sent. */
export async function walk(browser: Browser, walker: Walker, how: Thoroughness): Promise<Walked> {
  const routes = await readRoutes()
  const tried = new Map<string, number>()
  const shown = new Map<string, number>()
  const opened = new Set<string>()
  const faults: string[] = []
  let nth = 0
  for (const enter of walker.enter) {
    const { client, starts = [] } = await enter()
    const { page, strays, close } = await openBrowser(browser, client, {
      viewport: { width: 360, height: 740 },
      // As phones have it: a picture is chosen by it.
      deviceScaleFactor: 2,
    })
    // What everybody may open is weighed as who comes for the first time.
    const weightOf = walker.role === null && (await weigh(page, await page.context().newCDPSession(page)))
    const waiting = [
      ...walker.starts.map((path) => ({ path, kind: 'start', from: 'the start' })),
      ...starts.map((path) => ({ path, kind: 'own', from: 'the start' })),
    ]
    const goOn = (from: string, html: string) =>
      waiting.push(...readLinks(html).map((path) => ({ path, kind: 'link', from })))
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, kind, from } = next
      const route = routeOf(routes, path)
      if (kind === 'link' && !isWorthIt(route, path)) continue
      // What one of them showed leads on for another as well, and is not looked at again.
      if (kind === 'start' && opened.has(path)) {
        goOn(path, await (await client.get(`/en${path}`)).text())
        continue
      }
      opened.add(path)
      count(tried, route)
      const address = `/${how.localeOf(nth)}${path}`
      const say = (found: readonly string[]) =>
        faults.push(...found.map((fault) => `${walker.name}, ${address}, from ${from}: ${fault}`))
      if (!route.isPage) {
        const { status } = await client.get(address)
        if (status !== (routeAccess[route.name]?.readStatus ?? 200)) say([`answers ${status}`])
        continue
      }
      const answer = await page.goto(portal + address, { waitUntil: 'load' })
      const reached = new URL(page.url()).pathname.replace(/^\/[^/]+/, '')
      const shownRoute = routeOf(routes, reached)
      // Led elsewhere, and that page was seen before.
      if (shownRoute !== route && (shown.get(shownRoute.name) ?? 0) >= mostOf(shownRoute)) continue
      count(shown, shownRoute)
      nth += 1
      const wanted =
        shownRoute.name === '/*' && kind === 'start' ? 404 : mayOpen(walker, shownRoute.name) ? 200 : 403
      if (answer?.status() !== wanted) say([`answers ${answer?.status()}`])
      // The showcase of all parts opens at an error in its middle, as no page for the public does.
      if (weightOf && shownRoute.name !== '/:lang/ui') say(findWeightFaults(await weightOf()))
      say(await findFaults(page, address.split('/')[1] ?? '', how.judgesAll))
      say(strays.splice(0).map((stray) => `says in the console: ${stray}`))
      goOn(path, (await answer?.text()) ?? '')
    }
    await close()
  }
  return { faults, shown: new Set(shown.keys()) }

  function isWorthIt(route: Route, path: string): boolean {
    const isHers = Array.isArray(routeAccess[route.name]?.read) || whoMeets(route.name) === walker
    if (opened.has(path) || (!isHers && !how.opensShared)) return false
    return (
      (shown.get(route.name) ?? 0) < mostOf(route) && (tried.get(route.name) ?? 0) < mostTries * mostOf(route)
    )
  }

  /** Each step of a form is a page of its own, though the route is one. */
  function mostOf({ name }: Route): number {
    return name.endsWith('/:step') ? how.instances * 4 - 3 : how.instances
  }
}

function count(counted: Map<string, number>, { name }: Route): void {
  counted.set(name, (counted.get(name) ?? 0) + 1)
}

async function findFaults(page: Page, locale: string, judgesAll: boolean): Promise<string[]> {
  const setLetters = (size: string) =>
    page.evaluate((text) => {
      document.documentElement.dataset.text = text
    }, size)
  const faults = [...(await findWordFaults(page, locale)), ...(await findSmallTargets(page))]
  await setLetters('200')
  faults.push(
    ...(await findReflowFaults(page)),
    ...(await findViolations(page, judgesAll ? [] : ['color-contrast', 'target-size'])),
  )
  // 320 px is also what 400 % zoom makes of a screen of 1280 px.
  await page.setViewportSize({ width: 320, height: 740 })
  faults.push(...(await findReflowFaults(page)))
  await setLetters('100')
  faults.push(...(await findReflowFaults(page)))
  await page.setViewportSize({ width: 1280, height: 900 })
  faults.push(...(await findReflowFaults(page)))
  await page.setViewportSize({ width: 360, height: 740 })
  return faults
}

/** Where a page leads to on this site, without the language. */
function readLinks(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="\/[a-z]{2}(?:-[A-Z][a-z]+)?(?=["/?#])([^"#]*)/g)].map(
    ([, path = '']) => path.replaceAll('&amp;', '&'),
  )
}

async function readRoutes(): Promise<Route[]> {
  const pages = new Set(await listPages())
  return (await listRoutes()).map((name) => ({
    name,
    pattern: name === '/*' ? /^/ : new RegExp(`^${name.replace('/:lang', '').replace(/:\w+/g, '[^/]+')}$`),
    isPage: pages.has(name),
  }))
}

/** The most exact routes come first in the map. */
function routeOf(routes: readonly Route[], path: string): Route {
  const plain = path.replace(/[?#].*/, '').replace(/\/$/, '')
  const route = routes.find(({ name, pattern }) => /^\/(:lang|\*)/.test(name) && pattern.test(plain))
  if (!route) throw new Error(`No route for ${path}`)
  return route
}
