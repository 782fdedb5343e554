import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { sealTaskNote } from '../../sealed.server'
import { tellOrganisation } from '../tell-organisation.server'

interface OpenTaskInput {
  /** That of its provision, where the decision asks. */
  id: string
  number: string
  organisationId: string
  workingDays: number
  /** A place is offered to the person first. */
  isOffer: boolean
  /** Where another organisation is asked; null where the decision asks. */
  again: { provisionId: string; sequence: number; note: string | null } | null
}

/** What is asked of an organisation, in the transaction of the act that asks. Answers the last day. For the portal itself. */
export async function openTask(
  work: Work,
  { id, number, organisationId, workingDays, isOffer, again }: OpenTaskInput,
): Promise<Date> {
  const now = work.now()
  const dueOn = addWorkingDays(dayOf(now), workingDays, await listHolidays(work))
  const asked = again
    ? {
        ...{ provisionId: again.provisionId, sequence: again.sequence, referredById: work.personId },
        noteCipher: again.note && sealTaskNote(again.note, id),
      }
    : { provisionId: id, sequence: 1 }
  await work.tx.careTask.create({
    data: { ...asked, id, organisationId, status: isOffer ? 'offered' : 'asked', askedAt: now, dueOn },
  })
  if (!isOffer) await tellOrganisation(work, { id, number, organisationId, dueOn })
  return dueOn
}
