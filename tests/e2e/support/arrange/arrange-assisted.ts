import { signInOverHttp } from '../http'
import { find, newPaper, send } from './arrange-voucher'
import type { Arrived } from './arrivals'
import { enterAsNewcomer, makeNewcomer } from './newcomer'

const begin = '/uz-Latn/staff/assist'

/** The day in Tashkent, of the hour that an answer of the portal was sent. */
export function dayThere(sentAt: string | null | undefined): Date {
  return new Date(new Date(sentAt ?? '').getTime() + 5 * 3_600_000)
}

/** Somebody new whose application a specialist began from a signed paper form. */
export async function helpOne(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  const client = await enterAsNewcomer(newcomer)
  const desk = await signInOverHttp('specialist-uchtepa-2', 'inson_specialist')
  const { pinfl, familyName, givenName } = newcomer
  const today = dayThere((await desk.get(begin)).headers.get('date'))
  await send(desk, begin, {
    ...{ way: 'paper', subject: 'draft', pinfl, familyName, givenName, serviceCode: 'device-voucher' },
    'receivedOn.day': String(today.getUTCDate()),
    'receivedOn.month': String(today.getUTCMonth() + 1),
    'receivedOn.year': String(today.getUTCFullYear()),
  })
  const form = await newPaper()
  form.set('intent', 'sign')
  const signed = await desk.post(`${begin}/consent`, form)
  const id = find(signed.headers.get('location') ?? '', /applications\/([^/]+)/)
  await send(desk, begin, { intent: 'close' })
  return { client, starts: [`/applications/${id}/assistance`] }
}

/** An operator of 1140 whom somebody on the phone has told who she is. */
export async function askOne(): Promise<Arrived> {
  const newcomer = makeNewcomer()
  await enterAsNewcomer(newcomer)
  const client = await signInOverHttp('operator', 'phone_operator')
  const { pinfl, familyName, givenName } = newcomer
  const open = await (await client.get(begin)).text()
  if (open.includes('value="close"')) await send(client, begin, { intent: 'close' })
  await send(client, begin, {
    way: 'phone',
    subject: 'draft',
    pinfl,
    familyName,
    givenName,
    serviceCode: 'device-voucher',
  })
  return { client, starts: ['/staff/assist/consent'] }
}
