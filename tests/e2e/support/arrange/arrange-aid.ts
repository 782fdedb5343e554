import { randomUUID } from 'node:crypto'
import { uchtepa } from '../application-form'
import { type HttpClient, signInOverHttp } from '../http'
import { journeyLocale } from '../journey-locale'
import { find, newPaper, readVersion, send, settle } from './arrange-voucher'
import { query, waitForScan } from './database'
import { enterAsNewcomer, makeNewcomer, type Newcomer } from './newcomer'

/** Somebody new whose one-off aid after a fire a specialist prepared and the head approved: it is due at once. */
export async function arrangeAid(): Promise<{ newcomer: Newcomer; id: string }> {
  const newcomer = makeNewcomer()
  const id = await apply(await enterAsNewcomer(newcomer), newcomer)
  const home = `/uz-Latn/staff/cases/${id}`
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  await send(specialist, home, { intent: 'take', version: await readVersion(specialist, home) })
  await send(specialist, home, { intent: 'ask' })
  await settle(specialist, home)
  const [head] = await query<{ id: string }>(
    `SELECT id FROM person WHERE family_name = 'Mirzayev' AND given_name LIKE 'Ulug%'`,
  )
  await send(specialist, `${home}/pass`, {
    version: await readVersion(specialist, home),
    headId: head?.id ?? '',
  })
  const decider = await signInOverHttp('head-uchtepa', 'inson_head')
  await send(decider, `${home}/approve`, {
    version: await readVersion(decider, home),
    reasonCode: 'papersSeen',
  })
  return { newcomer, id }
}

async function apply(citizen: HttpClient, { phone, email }: Newcomer): Promise<string> {
  const started = await send(citizen, '/uz-Latn/applications/new/emergency-aid')
  const id = find(started, /applications\/([^/]+)\//)
  const home = `/uz-Latn/applications/${id}`
  await send(citizen, `${home}/event`, { kind: 'fire', 'on.day': '1', 'on.month': '1', 'on.year': '2026' })
  await send(citizen, `${home}/loss`, { what: 'home', shelter: 'relatives' })
  await send(citizen, `${home}/household`)
  await send(citizen, `${home}/account`, {
    'account.account': '22618000123456789012',
    'account.bankCode': '00444',
  })
  await send(citizen, `${home}/contact`, { phone, email, locale: journeyLocale })
  await send(citizen, `${home}/district`, { soato: uchtepa, street: 'Bogʻ koʻchasi, 12' })
  await send(citizen, `${home}/documents`, await newPaper('act'))
  await waitForScan(id)
  await send(citizen, `${home}/check`, { declaration: 'on', submissionKey: randomUUID() })
  return id
}
