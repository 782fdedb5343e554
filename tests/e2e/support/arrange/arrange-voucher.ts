import { randomInt, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { makePinfl } from '../../../../app/lib/people/pinfl'
import { measurements, uchtepa } from '../application-form'
import { type HttpClient, signInOverHttp } from '../http'
import { journeyLocale } from '../journey-locale'
import { waitForScan } from './database'
import { enterAsNewcomer, makeNewcomer, type Newcomer } from './newcomer'

/** The child that `forChild` makes the voucher for. */
export const child = 'Yangiboyeva Kumush Botir qizi'

const shin = 'prosthesis-shin'

interface VoucherWish {
  /** Measurements are known, and the voucher is for her child. */
  forChild?: boolean
  /** A below-knee prosthesis where absent. */
  deviceCode?: string
}

/** Somebody new with a voucher for a device, by the forms that journey one shows. */
export async function arrangeVoucher({
  forChild = false,
  deviceCode,
}: VoucherWish = {}): Promise<{ newcomer: Newcomer; voucherId: string }> {
  const newcomer = makeNewcomer()
  const citizen = await enterAsNewcomer(newcomer)
  const applicationId = await apply(citizen, newcomer, forChild, deviceCode)
  await decide(await signInOverHttp('specialist-uchtepa-1', 'inson_specialist'), applicationId)
  const wallet = await (await citizen.get('/uz-Latn/vouchers')).text()
  return { newcomer, voucherId: find(wallet, /\/vouchers\/([0-9a-f-]{36})"/) }
}

/** Somebody new whose application a specialist refused. */
export async function arrangeRefusal(): Promise<{ newcomer: Newcomer; id: string }> {
  const newcomer = makeNewcomer()
  const id = await apply(await enterAsNewcomer(newcomer), newcomer, false)
  const specialist = await signInOverHttp('specialist-uchtepa-1', 'inson_specialist')
  const home = `/uz-Latn/staff/cases/${id}`
  await send(specialist, home, { intent: 'take', version: await readVersion(specialist, home) })
  await send(specialist, `${home}/refuse`, {
    version: await readVersion(specialist, home),
    ...{ reasonCode: 'noCertificate', text: 'Guvohnoma topilmadi.' },
  })
  return { newcomer, id }
}

/** The whole application, sent. Returns its id. */
export async function apply(
  citizen: HttpClient,
  newcomer: Newcomer,
  forChild: boolean,
  deviceCode?: string,
): Promise<string> {
  const id = await fillApplication(citizen, newcomer, forChild, deviceCode)
  await send(citizen, `/uz-Latn/applications/${id}/check`, {
    declaration: 'on',
    submissionKey: randomUUID(),
  })
  return id
}

/** Everything but the declaration. */
export async function fillApplication(
  citizen: HttpClient,
  { phone, email, certificate }: Newcomer,
  forChild: boolean,
  deviceCode = shin,
): Promise<string> {
  const started = await send(citizen, '/uz-Latn/applications/new/device-voucher')
  const id = find(started, /applications\/([^/]+)\//)
  const home = `/uz-Latn/applications/${id}`
  await send(citizen, `${home}/for-whom`, { who: forChild ? 'child' : 'self' })
  if (forChild) await send(citizen, `${home}/person`, newChild())
  await send(citizen, `${home}/certificate`, { basis: 'certificate', number: certificate })
  await send(citizen, `${home}/device`, { deviceCode })
  // Nobody asks how long what is not made to measure has to be.
  if (deviceCode === shin)
    await send(citizen, `${home}/measurements`, {
      known: forChild ? 'yes' : 'no',
      ...(forChild && { text: measurements }),
    })
  await send(citizen, `${home}/contact`, { phone, email, locale: journeyLocale })
  await send(citizen, `${home}/district`, { soato: uchtepa })
  // No register has heard of the child: without a paper no specialist could approve.
  await send(citizen, `${home}/documents`, forChild ? await newPaper() : {})
  await waitForScan(id)
  return id
}

/** A photo of a paper, as the form of an application sends it. */
export async function newPaper(kind = 'certificate'): Promise<FormData> {
  const picture = { width: 60, height: 40, channels: 3, background: '#88aa55' } as const
  const bytes = await sharp({ create: picture }).jpeg().toBuffer()
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'guvohnoma.jpg')
  return form
}

export async function decide(specialist: HttpClient, id: string): Promise<void> {
  const home = `/uz-Latn/staff/cases/${id}`
  const version = () => readVersion(specialist, home)
  await send(specialist, home, { intent: 'take', version: await version() })
  await send(specialist, home, { intent: 'ask' })
  await settle(specialist, home)
  await send(specialist, `${home}/approve`, {
    version: await version(),
    reasonCode: 'certificateNames',
    // Counts only where the register does not know the end, as for a child it has never heard of.
    programme: 'none',
  })
}

/** Says of everything in which a register and the application differ that the application is right. */
export async function settle(specialist: HttpClient, home: string): Promise<void> {
  const shown = await (await specialist.get(home)).text()
  for (const [path = ''] of shown.matchAll(/\/uz-Latn\/staff\/cases\/[^"/]+\/disagreements\/[^"?#]+/g)) {
    await send(specialist, path, { side: 'application', text: 'Guvohnoma koʻrildi, ariza toʻgʻri.' })
  }
}

/** The version of a case that its page shows. */
export const readVersion = async (specialist: HttpClient, home: string) =>
  find(await (await specialist.get(home)).text(), /name="version" value="(\d+)"/)

function newChild(): Record<string, string> {
  const birthDate = '2016-05-14'
  const [familyName = '', givenName = '', ...patronymic] = child.split(' ')
  return {
    pinfl: makePinfl({ sex: 'female', birthDate, district: randomInt(1000), serial: randomInt(1000) }),
    ...{ familyName, givenName, patronymic: patronymic.join(' ') },
    ...{ 'birthOn.day': '14', 'birthOn.month': '5', 'birthOn.year': '2016' },
  }
}

/** Sends a form and returns where it leads; throws when it is refused. */
export async function send(
  client: HttpClient,
  path: string,
  form: Record<string, string> | FormData = {},
): Promise<string> {
  const answer = await client.post(path, form)
  const to = answer.headers.get('location')
  if (answer.status !== 303 || !to) throw new Error(`${path} was answered ${answer.status}`)
  return to
}

/** What a pattern holds in its first brackets; throws when it is not there. */
export function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (!found) throw new Error(`Nothing there like ${pattern}`)
  return found
}
