import { prepareCentre } from '~/domains/administration/index.server'
import { listWaitingCentres } from '~/domains/reference/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { confirmCentreAndHandOn } from '~/workflows/centres/confirm-centre-and-hand-on.server'
import { staffOn } from '../people/staff-on'
import type { SeedDay } from '../seed-day'

const centre = '1714401365'
const heir = '1714401'

/** A centre that closes in a month: one administrator prepared it the day before yesterday, another confirmed it since. */
export async function seedClosing(day: SeedDay): Promise<void> {
  const administrator = staffOn(day, 'administrator')
  const prepared = await perform(administrator('administrator', -2), prepareCentre, {
    ...{ act: 'close', code: centre, successorCode: heir, closesOn: addDays(dayOf(day.now), 30) },
    grounds: 'Buyruq namunasi: markazlarni birlashtirish toʻgʻrisida, 12-son',
  })
  if (!prepared.ok) throw new Error(prepared.error)
  const second = administrator('administrator-2', -1)
  const waiting = await perform(second, listWaitingCentres)
  const change = waiting.find(({ centreCode }) => centreCode === centre)
  const confirmed = await perform(second, confirmCentreAndHandOn, change?.id ?? '')
  if (!confirmed.ok) throw new Error(confirmed.error)
}
