import { randomInt } from 'node:crypto'
import { generatePeople } from '../../../../prisma/seed/people/generated-people'
import { personSeedId } from '../../../../prisma/seed/people/persons'
import { readSeedDay } from '../../../../prisma/seed/seed-day'
import { HttpClient, passOneId, signInOverHttp } from '../http'
import { inventBuyer } from '../market'
import { moveOutside } from '../outside'
import { expect } from '../test'
import { arrangeAid } from './arrange-aid'
import { apply, arrangeRefusal, fillApplication, find, readVersion, send } from './arrange-voucher'
import { query } from './database'
import { enterAsNewcomer, makeNewcomer } from './newcomer'

/** How those who open every page come in, with what they must have before. */
export interface Arrived {
  client: HttpClient
  /** Further pages to begin at, of her alone. */
  starts?: readonly string[]
}

/** Money that moved without the portal, and waits for her. */
export async function findMatter(): Promise<Arrived> {
  await moveOutside('/payments/unknown')
  const client = await signInOverHttp('finance', 'finance_officer')
  await expect
    .poll(async () => (await client.get('/en/staff/finance/matters')).text(), { timeout: 60_000 })
    .toMatch(/\/finance\/matters\/[0-9a-f-]{36}/)
  return { client }
}

/** A cart with something in it, and who gets it. */
export async function fillCart(): Promise<Arrived> {
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
export async function startDraft(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  const client = await enterAsNewcomer(newcomer)
  const id = await fillApplication(client, newcomer, true)
  const papers = await (await client.get(`/uz-Latn/applications/${id}/documents`)).text()
  const removal = `documents/${/value="remove:([^"]+)"/.exec(papers)?.[1]}/remove`
  const pages = ['check', 'documents', removal, 'delete']
  return { client, starts: pages.map((page) => `/applications/${id}/${page}`) }
}

/** Somebody new whose application was sent a moment ago. */
export async function submitOne(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  const client = await enterAsNewcomer(newcomer)
  const id = await apply(client, newcomer, false)
  return { client, starts: ['submitted', 'withdraw'].map((page) => `/applications/${id}/${page}`) }
}

/** Somebody new who may appeal against a refusal. */
export async function refuseOne(): Promise<Arrived> {
  const { newcomer, id } = await arrangeRefusal()
  return { client: await enterAsNewcomer(newcomer), starts: [`/applications/${id}/appeal`] }
}

/** Somebody new whose appeal waits. */
export async function appealOne(): Promise<Arrived> {
  const { client, starts: [appeal = ''] = [] } = await refuseOne()
  await send(client, `/uz-Latn${appeal}`, { text: 'Guvohnomam amalda, u koʻrilmagan.' })
  return { client, starts: [`${appeal}/withdraw`] }
}

/** A specialist with a case that can be decided now. */
export async function takeCase(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  const home = `/staff/cases/${await apply(await enterAsNewcomer(newcomer), newcomer, false)}`
  const client = await signInOverHttp('specialist-uchtepa-2', 'inson_specialist')
  const version = await readVersion(client, `/uz-Latn${home}`)
  await send(client, `/uz-Latn${home}`, { intent: 'take', version })
  await send(client, `/uz-Latn${home}`, { intent: 'ask' })
  const foreign = await arrangeRefusal()
  return {
    client,
    starts: [
      ...['approve', 'pass', 'correction'].map((page) => `${home}/${page}`),
      `/staff/cases/${foreign.id}/reason`,
    ],
  }
}

/** A colleague beside a refusal that somebody who comes may appeal against, and an aid that may be changed. */
export async function findDecided(): Promise<Arrived> {
  const [refused, granted] = await Promise.all([arrangeRefusal(), arrangeAid()])
  const client = await signInOverHttp('specialist-uchtepa-2', 'inson_specialist')
  for (const { id } of [refused, granted])
    await send(client, `/uz-Latn/staff/cases/${id}/reason`, { reasonCode: 'standIn' })
  return { client, starts: [`/staff/cases/${refused.id}/appeal`, `/staff/cases/${granted.id}/change`] }
}

/** A case whose voucher can be changed, for a reason that is said first. */
export async function findVoucher(): Promise<Arrived> {
  const client = await signInOverHttp('specialist-uchtepa-2', 'inson_specialist')
  const [found] = await query<{ id: string }>(
    `SELECT e.application_id AS id FROM entitlement e JOIN voucher v ON v.entitlement_id = e.id
       JOIN case_file c ON c.id = e.application_id
     WHERE v.status = 'issued' AND c.centre_code = '1726262' ORDER BY e.application_id LIMIT 1`,
  )
  const [received] = await query<{ id: string }>(
    `SELECT c.id FROM device_claim q JOIN device_order o ON o.id = q.device_order_id JOIN voucher v ON v.id = o.voucher_id
       JOIN entitlement e ON e.id = v.entitlement_id JOIN case_file c ON c.id = e.application_id
     WHERE q.status = 'disputed' AND c.centre_code = '1726262' ORDER BY c.id LIMIT 1`,
  )
  for (const one of [found, received])
    await send(client, `/uz-Latn/staff/cases/${one?.id}/reason`, { reasonCode: 'standIn' })
  const starts = [
    `/staff/cases/${found?.id}/voucher`,
    '/staff/vouchers',
    `/staff/cases/${received?.id}/order`,
  ]
  return { client, starts }
}

/** Somebody who received a device and has asked something of its maker. */
export async function findReceived(): Promise<Arrived> {
  const [found] = await query<{ id: string; personId: string }>(
    `SELECT o.id, o.person_id AS "personId" FROM device_claim q JOIN device_order o ON o.id = q.device_order_id
     WHERE q.status = 'refused' ORDER BY o.id LIMIT 1`,
  )
  const person = generatePeople(readSeedDay(process.env.E2E_SEED_DAY ?? '')).find(
    ({ pinfl }) => personSeedId(pinfl) === found?.personId,
  )
  if (!person) throw new Error('nobody of the demonstration has received a device')
  const { pinfl, familyName, givenName } = person
  const client = await passOneId({ pinfl, familyName, givenName })
  const [review] = await query<{ id: string; slug: string }>(
    `SELECT r.id, m.slug FROM device_review r JOIN maker m ON m.id = r.maker_id WHERE r.status = 'shown' ORDER BY r.id LIMIT 1`,
  )
  return {
    client,
    starts: [`/vouchers/orders/${found?.id}`, `/makers/${review?.slug}/reviews/${review?.id}/report`],
  }
}

/** Somebody who asked for another device before its time, with a paper that shows why. */
export async function findRenewed(): Promise<Arrived> {
  const [found] = await query<{ id: string; personId: string }>(
    `SELECT o.id, o.person_id AS "personId" FROM device_renewal n JOIN device_order o ON o.id = n.device_order_id
     WHERE n.status = 'asked' ORDER BY o.id LIMIT 1`,
  )
  const person = generatePeople(readSeedDay(process.env.E2E_SEED_DAY ?? '')).find(
    ({ pinfl }) => personSeedId(pinfl) === found?.personId,
  )
  if (!person) throw new Error('nobody of the demonstration asks for a device before its time')
  const { pinfl, familyName, givenName } = person
  const client = await passOneId({ pinfl, familyName, givenName })
  return { client, starts: [`/vouchers/orders/${found?.id}/renewal`] }
}

/** Somebody whom workshops answered, one of them above what the State pays. */
export async function findQuoted(): Promise<Arrived> {
  const [found] = await query<{ id: string; personId: string }>(
    `SELECT v.id, v.person_id AS "personId" FROM quote_request r JOIN voucher v ON v.id = r.voucher_id
       JOIN quote q ON q.request_id = r.id JOIN offer f ON f.id = q.offer_id
     WHERE r.status = 'open' AND q.status = 'answered' AND f.price_tiyin > v.ceiling_tiyin
     ORDER BY f.price_tiyin DESC, v.id LIMIT 1`,
  )
  const person = generatePeople(readSeedDay(process.env.E2E_SEED_DAY ?? '')).find(
    ({ pinfl }) => personSeedId(pinfl) === found?.personId,
  )
  if (!person) throw new Error('nobody of the demonstration has a price above the ceiling')
  const { pinfl, familyName, givenName } = person
  const client = await passOneId({ pinfl, familyName, givenName })
  return { client, starts: [`/vouchers/${found?.id}/quotes`] }
}

/** A head who answers an appeal. */
export async function takeAppeal(): Promise<Arrived> {
  const { starts: [appeal = ''] = [] } = await appealOne()
  const home = `/staff/cases/${find(appeal, /applications\/([^/]+)\//)}`
  const client = await signInOverHttp('head-uchtepa', 'inson_head')
  const page = await (await client.get(`/uz-Latn${home}`)).text()
  const appealId = find(page, /name="appealId" value="([^"]+)"/)
  await send(client, `/uz-Latn${home}`, { intent: 'takeAppeal', appealId })
  return { client, starts: [`${home}/appeal/answer`] }
}

/** A batch of aid that is due, for the bank. */
export async function prepareBatch(): Promise<Arrived> {
  await arrangeAid()
  const client = await signInOverHttp('finance', 'finance_officer')
  // Refused where one that somebody else prepared still waits: that one is opened.
  await client.post('/uz-Latn/staff/finance/awards', { intent: 'prepare' })
  return { client, starts: ['/staff/finance/awards'] }
}

// What is searched for by name or number is asked in a form, so no link leads there.

export async function findOrder(): Promise<Arrived> {
  const [order] = await query<{ id: string }>('SELECT id FROM "order" ORDER BY id LIMIT 1')
  return { client: await signInOverHttp('approver', 'approver'), starts: [`/admin/orders/${order?.id}`] }
}

/** A seller beside the preview of one of her products, to which a link leads while nobody sees it. */
export async function findPreview(): Promise<Arrived> {
  const client = await signInOverHttp('artisan-ceramist', 'artisan')
  const products = await (await client.get('/en/seller/products')).text()
  const [, id] = /\/seller\/products\/([0-9a-f-]{36})/.exec(products) ?? []
  return { client, starts: [`/seller/products/${id}/preview`] }
}

export async function findPerson(): Promise<Arrived> {
  const [person] = await query<{ id: string }>(
    `SELECT person_id AS id FROM role_grant WHERE role = 'auditor' ORDER BY 1 LIMIT 1`,
  )
  const client = await signInOverHttp('administrator', 'administrator')
  return { client, starts: [`/admin/people/${person?.id}`] }
}
