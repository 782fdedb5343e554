import {
  approveAwardBatch,
  getAwardBatch,
  prepareAwardBatch,
  recordBankAnswers,
} from '~/domains/care/index.server'
import { addDays } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { actingAs } from './approve'

const hour = 3_600_000

/** Three days ago one finance officer paid what was due, the other approved; a day later the bank had paid all but one. */
export async function seedAwardBatch({ day }: { day: SeedDay }): Promise<void> {
  const people = demonstrationPeople(day)
  const officer = (key: string, at: Date) => {
    const pinfl = people.find((person) => person.key === key)?.pinfl ?? ''
    return {
      ...actingAs({ centreCode: '' }, personSeedId(pinfl), 'finance_officer', at),
      organisationId: null,
    }
  }
  const preparedAt = addDays(day.now, -3)
  const prepared = await perform(officer('finance', preparedAt), prepareAwardBatch)
  // In the first days of a month the awards of this one may be all that there are.
  if (!prepared.ok && prepared.error === 'care.error.nothingToPay') return
  const { id: batchId } = must('award batch', prepared)
  const approvedAt = new Date(preparedAt.getTime() + hour)
  must('award batch', await perform(officer('finance-2', approvedAt), approveAwardBatch, { batchId }))
  const bankDay = officer('finance', addDays(day.now, -2))
  const batch = await perform(bankDay, getAwardBatch, batchId)
  const lines = batch?.transfers.map(({ id }, at) =>
    at === 1 ? `${id};refused;accountUnknown` : `${id};paid`,
  )
  must('bank answers', await perform(bankDay, recordBankAnswers, { batchId, text: lines?.join('\n') ?? '' }))
}
