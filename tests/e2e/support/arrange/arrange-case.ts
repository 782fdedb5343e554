import { randomUUID } from 'node:crypto'
import { anybody } from '../../../../prisma/seed/cases/anybody'
import { typeApplication } from '../../../../prisma/seed/cases/fill-application'
import { shippedJourney } from '../../../setup/shipped-journey'
import { uchtepa } from '../application-form'
import type { HttpClient } from '../http'
import { find, newPaper, readVersion, send, settle } from './arrange-voucher'
import { query, waitForScan } from './database'
import { definitionOf } from './definitions'
import { enterAsNewcomer, makeNewcomer, type Newcomer } from './newcomer'

/** An application of somebody new that is with its centre. */
export interface ArrangedCase {
  newcomer: Newcomer
  id: string
  /** Its page for the centre. */
  home: string
  /** Its page for the person. */
  own: string
}

interface CaseWish {
  /** Of its centre; Uchtepa where absent. */
  soato?: string
  /** Who applies; somebody new where absent. */
  newcomer?: Newcomer
  /** Fields of a page that are not as anybody would fill them in. */
  typed?: Record<string, Record<string, string>>
}

/** An application for a service as anybody could fill it in, with a paper of the first kind, sent to a centre. */
export async function arrangeCase(
  serviceCode: string,
  { soato = uchtepa, newcomer = makeNewcomer(), typed = {} }: CaseWish = {},
): Promise<ArrangedCase> {
  const citizen = await enterAsNewcomer(newcomer)
  const started = await send(citizen, `/uz-Latn/applications/new/${serviceCode}`)
  const id = find(started, /applications\/([^/]+)/)
  const own = `/uz-Latn/applications/${id}`
  for (const { page, form } of await typeFor(newcomer, serviceCode, soato)) {
    for (const [name, value] of Object.entries(typed[page] ?? {})) form.set(name, value)
    await send(citizen, `${own}/${page}`, form)
  }
  await waitForScan(id)
  await send(citizen, `${own}/check`, { declaration: 'on', submissionKey: randomUUID() })
  return { newcomer, id, home: `/uz-Latn/staff/cases/${id}`, own }
}

/** What the pages of the form are sent with. */
async function typeFor({ phone, email, certificate }: Newcomer, serviceCode: string, soato: string) {
  const writer = { ...anybody(0), locale: 'uz-Latn', phone, email, certificate, soato }
  const journey = shippedJourney(serviceCode)
  const names = { 'uz-Latn': '', 'uz-Cyrl': '', ru: '', en: '' }
  const typed = typeApplication({ ...journey, districts: new Map([[soato, names]]) }, 0, writer)
  const questions = definitionOf(serviceCode).pages.flatMap((page) => page.questions)
  const [paper] = questions.flatMap((one) => (one.kind === 'document' ? one.kinds : []))
  const photo = await newPaper(paper?.code)
  return typed.map(({ id: page, fields }) => ({ page, form: page === 'documents' ? photo : formOf(fields) }))
}

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** A specialist took it, asked the registers and settled what they say otherwise. */
export async function prepareCase({ home }: ArrangedCase, specialist: HttpClient): Promise<void> {
  await send(specialist, home, { intent: 'take', version: await readVersion(specialist, home) })
  await send(specialist, home, { intent: 'ask' })
  await settle(specialist, home)
}

/** A specialist of Uchtepa passes it to the head. */
export async function passToHead({ home }: ArrangedCase, specialist: HttpClient): Promise<void> {
  const [head] = await query<{ id: string }>(
    `SELECT id FROM person WHERE family_name = 'Mirzayev' AND given_name LIKE 'Ulug%'`,
  )
  const version = await readVersion(specialist, home)
  await send(specialist, `${home}/pass`, { version, headId: head?.id ?? '' })
}
