import { randomInt } from 'node:crypto'
import { arrangeAid } from './arrange-aid'
import { apply, arrangeRefusal, fillApplication, find, readVersion, send } from './arrange-voucher'
import { query } from './database'
import { HttpClient, passOneId, signInOverHttp } from './http'
import { inventBuyer } from './market'
import { makeNewcomer } from './newcomer'
import { moveOutside } from './outside'
import { type Access, type Role, routeAccess } from './route-access'
import { expect } from './test'

/** Somebody who opens every page that links lead her to. */
export interface Walker {
  name: string
  /** Null for who has not signed in. */
  role: Role | null
  /** Where she begins, without the language; what she meets leads her on. */
  starts: readonly string[]
  /** Routes of everybody's that show something only to her. */
  opens?: readonly string[]
  /** Several people of one role meet what one of them alone has not. */
  enter: readonly (() => Promise<Arrived>)[]
}

interface Arrived {
  client: HttpClient
  /** Further pages to begin at, of her alone. */
  starts?: readonly string[]
}

function mayOpenAs({ role }: Walker, access: Access): boolean {
  return access === 'anyone' || (role !== null && (access === 'signedIn' || access.includes(role)))
}

/** False where the page is another role's: a link of everybody's leads there too. */
export function mayOpen(walker: Walker, page: string): boolean {
  return mayOpenAs(walker, routeAccess[page]?.read ?? 'anyone')
}

/** The one who must have met a page: the first who may. */
export function whoMeets(page: string): Walker | undefined {
  const access = routeAccess[page]?.read ?? 'anyone'
  return walkers.find(({ opens }) => opens?.includes(page)) ?? walkers.find((each) => mayOpenAs(each, access))
}

const as = (person: string, role: Role) => async () => ({ client: await signInOverHttp(person, role) })

const nobody = '01940000-0000-7000-8000-000000000000'

/** Questions that cannot be answered as they were asked: the page says so beside the field. */
const noDay = 'from.day=31&from.month=2&from.year=2026&until.day=x'

export const walkers: readonly Walker[] = [
  {
    name: 'visitor',
    role: null,
    starts: [
      ...['', '/services', '/search?q=протез', '/market', '/market?from=arzon&to=-1', '/cart', '/orders'],
      ...['/sign-in', '/sign-out', '/help', '/ui', '/search?q=zzzzzz', '/nowhere'],
      ...['/centres?region=1726', `/checkout/${nobody}/return`],
    ],
    enter: [async () => ({ client: new HttpClient() }), fillCart],
  },
  {
    name: 'citizen',
    role: 'citizen',
    starts: [
      '/account',
      '/vouchers',
      '/applications',
      '/applications/new/material-aid',
      '/seller/apply',
      '/view',
    ],
    enter: [
      as('several-roles', 'citizen'),
      as('citizen-parent', 'citizen'),
      as('citizen-hearing', 'citizen'),
      as('citizen-leg', 'citizen'),
      startDraft,
      submitOne,
      refuseOne,
      appealOne,
    ],
  },
  {
    name: 'artisan',
    role: 'artisan',
    starts: ['/account', '/seller'],
    enter: [findPreview],
  },
  {
    name: 'maker',
    role: 'maker_staff',
    starts: ['/account', '/maker'],
    enter: [as('maker-samarkand', 'maker_staff')],
  },
  {
    name: 'buyer',
    role: 'buyer',
    starts: ['/account', '/account/orders'],
    opens: ['', '/received/:ordinal', '/problem/:ordinal'].map((end) => `/:lang/orders/:number${end}`),
    enter: [as('buyer', 'buyer')],
  },
  {
    name: 'specialist',
    role: 'inson_specialist',
    starts: ['/account', '/staff?filter=mine', '/staff?filter=closed', '/staff'],
    enter: [as('specialist-uchtepa-2', 'inson_specialist'), takeCase, findDecided],
  },
  {
    name: 'head',
    role: 'inson_head',
    starts: ['/account', '/staff', '/staff/absences'],
    enter: [as('head-uchtepa', 'inson_head'), takeAppeal],
  },
  {
    name: 'finance officer',
    role: 'finance_officer',
    starts: ['/account', '/staff/finance'],
    enter: [findMatter, prepareBatch],
  },
  {
    name: 'approver',
    role: 'approver',
    starts: ['/account', '/admin/sellers', '/admin/orders', '/admin/products?q=лаган'],
    enter: [findOrder],
  },
  {
    name: 'administrator',
    role: 'administrator',
    starts: ['/account', '/admin'],
    enter: [findPerson],
  },
  {
    name: 'auditor',
    role: 'auditor',
    starts: [
      '/account',
      '/admin/audit',
      `/admin/audit?chain=x&actor=y&${noDay}`,
      `/staff/finance/accounts/treasury?${noDay}`,
    ],
    enter: [as('auditor', 'auditor')],
  },
  {
    name: 'mahalla',
    role: 'mahalla_member',
    starts: ['/account', '/mahalla'],
    enter: [as('several-roles', 'mahalla_member')],
  },
]

/** Money that moved without the portal, and waits for her. */
async function findMatter(): Promise<Arrived> {
  await moveOutside('/payments/unknown')
  const client = await signInOverHttp('finance', 'finance_officer')
  await expect
    .poll(async () => (await client.get('/en/staff/finance/matters')).text(), { timeout: 60_000 })
    .toMatch(/\/finance\/matters\/[0-9a-f-]{36}/)
  return { client }
}

/** A cart with something in it, and who gets it. */
async function fillCart(): Promise<Arrived> {
  const client = new HttpClient()
  const market = await (await client.get('/uz-Latn/market?sort=cheap')).text()
  const product = /href="(\/uz-Latn\/market\/products\/[a-z0-9-]+)"/.exec(market)?.[1] ?? ''
  await client.post(product, { quantity: '1' })
  const page = await (await client.get('/uz-Latn/checkout')).text()
  const places = [...page.matchAll(/<option value="(\d{7})"/g)].map(([, soato = '']) => soato)
  await client.post('/uz-Latn/checkout', {
    ...inventBuyer('Karimova Nilufar'),
    districtSoato: places[randomInt(places.length)] ?? '',
  })
  return { client, starts: ['/cart', '/checkout', '/checkout/review'] }
}

/** Somebody new with an application that waits only for its declaration. */
async function startDraft(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  const { email: _, certificate: __, ...known } = newcomer
  const client = await passOneId(known)
  const id = await fillApplication(client, newcomer, true)
  return { client, starts: ['check', 'documents', 'delete'].map((page) => `/applications/${id}/${page}`) }
}

/** Somebody new whose application was sent a moment ago. */
async function submitOne(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  const { email: _, certificate: __, ...known } = newcomer
  const client = await passOneId(known)
  const id = await apply(client, newcomer, false)
  return { client, starts: ['submitted', 'withdraw'].map((page) => `/applications/${id}/${page}`) }
}

/** Somebody new who may appeal against a refusal. */
async function refuseOne(): Promise<Arrived> {
  const { newcomer, id } = await arrangeRefusal()
  const { email: _, certificate: __, ...known } = newcomer
  return { client: await passOneId(known), starts: [`/applications/${id}/appeal`] }
}

/** Somebody new whose appeal waits. */
async function appealOne(): Promise<Arrived> {
  const { client, starts: [appeal = ''] = [] } = await refuseOne()
  await send(client, `/uz-Latn${appeal}`, { text: 'Guvohnomam amalda, u koʻrilmagan.' })
  return { client, starts: [`${appeal}/withdraw`] }
}

/** A specialist with a case that can be decided now. */
async function takeCase(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  const { email: _, certificate: __, ...known } = newcomer
  const home = `/staff/cases/${await apply(await passOneId(known), newcomer, false)}`
  const client = await signInOverHttp('specialist-uchtepa-2', 'inson_specialist')
  const version = await readVersion(client, `/uz-Latn${home}`)
  await send(client, `/uz-Latn${home}`, { intent: 'take', version })
  await send(client, `/uz-Latn${home}`, { intent: 'ask' })
  return { client, starts: [`${home}/approve`] }
}

/** A colleague beside a refusal that somebody who comes may appeal against, and an aid that may be changed. */
async function findDecided(): Promise<Arrived> {
  const [refused, granted] = await Promise.all([arrangeRefusal(), arrangeAid()])
  const client = await signInOverHttp('specialist-uchtepa-2', 'inson_specialist')
  return { client, starts: [`/staff/cases/${refused.id}/appeal`, `/staff/cases/${granted.id}/change`] }
}

/** A head who answers an appeal. */
async function takeAppeal(): Promise<Arrived> {
  const { starts: [appeal = ''] = [] } = await appealOne()
  const home = `/staff/cases/${find(appeal, /applications\/([^/]+)\//)}`
  const client = await signInOverHttp('head-uchtepa', 'inson_head')
  const page = await (await client.get(`/uz-Latn${home}`)).text()
  const appealId = find(page, /name="appealId" value="([^"]+)"/)
  await send(client, `/uz-Latn${home}`, { intent: 'takeAppeal', appealId })
  return { client, starts: [`${home}/appeal/answer`] }
}

/** A batch of aid that is due, for the bank. */
async function prepareBatch(): Promise<Arrived> {
  await arrangeAid()
  const client = await signInOverHttp('finance', 'finance_officer')
  await send(client, '/uz-Latn/staff/finance/awards', { intent: 'prepare' })
  return { client, starts: ['/staff/finance/awards'] }
}

// What is searched for by name or number is asked in a form, so no link leads there.

async function findOrder(): Promise<Arrived> {
  const [order] = await query<{ id: string }>('SELECT id FROM "order" ORDER BY id LIMIT 1')
  return { client: await signInOverHttp('approver', 'approver'), starts: [`/admin/orders/${order?.id}`] }
}

/** A seller beside the preview of one of her products, to which a link leads while nobody sees it. */
async function findPreview(): Promise<Arrived> {
  const client = await signInOverHttp('artisan-ceramist', 'artisan')
  const products = await (await client.get('/en/seller/products')).text()
  const [, id] = /\/seller\/products\/([0-9a-f-]{36})/.exec(products) ?? []
  return { client, starts: [`/seller/products/${id}/preview`] }
}

async function findPerson(): Promise<Arrived> {
  const [person] = await query<{ id: string }>(
    `SELECT person_id AS id FROM role_grant WHERE role = 'auditor' ORDER BY 1 LIMIT 1`,
  )
  const client = await signInOverHttp('administrator', 'administrator')
  return { client, starts: [`/admin/people/${person?.id}`] }
}
