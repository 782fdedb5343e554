import type { Page } from '@playwright/test'
import { crawl } from './support/crawl'
import { HttpClient, signInOverHttp } from './support/http'
import { expect, portal, test } from './support/test'

// Every page with letters twice as large on the narrowest phone: nothing is cut, nothing scrolls sideways, and the
// header leaves room for the page. 320 px is also what 400 % zoom makes of a screen of 1280 px.

interface Walk {
  person: string | null
  role: string
  locale: string
  starts: readonly string[]
}

const walks: Walk[] = [
  {
    person: null,
    role: 'visitor',
    locale: 'ru',
    starts: ['', '/services', '/market', '/cart', '/orders', '/sign-in', '/help', '/ui', '/nowhere'],
  },
  {
    person: 'several-roles',
    role: 'citizen',
    locale: 'uz-Latn',
    starts: ['/account', '/vouchers', '/applications', '/applications/new/device-voucher'],
  },
  {
    person: 'artisan-ceramist',
    role: 'artisan',
    locale: 'uz-Cyrl',
    starts: ['/seller', '/seller/products/new'],
  },
  { person: 'maker-samarkand', role: 'maker_staff', locale: 'ru', starts: ['/maker'] },
  { person: 'buyer', role: 'buyer', locale: 'uz-Latn', starts: ['/account/orders'] },
  { person: 'head-uchtepa', role: 'inson_head', locale: 'ru', starts: ['/staff'] },
  { person: 'finance', role: 'finance_officer', locale: 'uz-Cyrl', starts: ['/staff/finance'] },
  { person: 'approver', role: 'approver', locale: 'ru', starts: ['/admin/sellers'] },
  { person: 'administrator', role: 'administrator', locale: 'uz-Latn', starts: ['/admin'] },
  { person: 'several-roles', role: 'mahalla_member', locale: 'ru', starts: ['/mahalla'] },
]

for (const { person, role, locale, starts } of walks) {
  test(`pages of the ${role} hold very large letters on a narrow phone`, async ({ browser }) => {
    const client = person ? await signInOverHttp(person, role) : new HttpClient()
    await client.post(`/${locale}/view`, { theme: 'light', text: '200', images: 'on' })
    const paths = await crawl(
      client,
      starts.map((start) => `/${locale}${start}`),
    )
    expect(paths.length, 'pages found').toBeGreaterThanOrEqual(starts.length - 2)
    const context = await browser.newContext({
      viewport: { width: 320, height: 740 },
      javaScriptEnabled: false,
    })
    await context.addCookies(client.cookies.map(([name, value]) => ({ name, value, url: portal })))
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of paths) {
      await page.goto(portal + path, { waitUntil: 'load' })
      faults.push(...(await findFaults(page)).map((fault) => `${path}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })
}

async function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const wider = document.documentElement.scrollWidth - window.innerWidth
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 40)}`
    if (wider > 0) {
      const widest = [...document.querySelectorAll('body *')].findLast(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
      )
      faults.push(`${wider} px too wide${widest ? `, e.g. ${name(widest)}` : ''}`)
    }
    const header = document.querySelector('header')?.getBoundingClientRect().height ?? 0
    if (header > window.innerHeight / 3) faults.push(`the header takes ${Math.round(header)} px`)
    if (document.documentElement.dataset.text !== '200') faults.push('the letters are not large')
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *')) {
      const { overflowX, clipPath } = getComputedStyle(element)
      const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      if (isCut && clipPath === 'none' && element.clientWidth > 2 && element.textContent?.trim()) {
        faults.push(`cut: ${name(element)}`)
      }
    }
    return faults
  })
}
