import { type AskAnotherError, askAnother } from '~/domains/care/index.server'
import {
  type DecidedCaseError,
  followOrganisation,
  takeDecidedCase,
  tellApplicant,
} from '~/domains/cases/index.server'
import { listAllOrganisations } from '~/domains/reference/index.server'
import { getVersion, sentTo } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

export interface ReferElsewhereInput {
  caseId: string
  organisationId: string
  /** For the organisation and the person. */
  note?: string | undefined
}

export type ReferElsewhereError = DecidedCaseError | AskAnotherError | 'care.error.organisationMissing'

/** Somebody of the centre asks another organisation of the kind, of any region: what was decided stays as it is. */
export async function referElsewhere(
  work: Work,
  { caseId, organisationId, note }: ReferElsewhereInput,
): Promise<Result<null, ReferElsewhereError>> {
  const taken = await takeDecidedCase(work, caseId)
  if (!taken.ok) return taken
  const { value: one } = taken
  const version = await getVersion(work, one.serviceCode, one.journeyVersion)
  const sent = version && sentTo(version.definition.outcome)
  if (!sent) return refuse('care.error.notGiven')
  const all = await listAllOrganisations(dayOf(work.now()), work)
  if (!all.some(({ id, kind }) => id === organisationId && kind === sent.kind))
    return refuse('care.error.organisationMissing')
  const isOffer = sent.isPlace && one.applicantId !== null
  const { workingDays } = sent
  const asked = await askAnother(work, { caseId, organisationId, workingDays, isOffer, note: note ?? null })
  if (!asked.ok) return asked
  const { dueOn } = asked.value
  await followOrganisation(work, { caseId, step: isOffer ? { is: 'answered' } : { is: 'asked', dueOn } })
  await tellApplicant(work, one, {
    what: `referred-${asked.value.id}`,
    template: isOffer ? 'notifications.placeOffered' : 'notifications.referredAgain',
    variables: { number: one.number },
  })
  return ok(null)
}
