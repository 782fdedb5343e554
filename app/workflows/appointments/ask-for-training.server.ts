import { listPeopleToActFor } from '~/domains/applications/index.server'
import { type SubmitTrainingPlaceError, submitTrainingPlace } from '~/domains/appointments/index.server'
import type { ChildForm, PlaceForm } from '~/domains/appointments/schema'
import type { AgencyGateway } from '~/domains/cases/ports'
import type { ContextWith } from '~/domains/identity/context'
import { getProfile } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { askRegister } from '../applications/ask-register.server'

export type AskForTrainingError =
  | SubmitTrainingPlaceError
  | 'training.error.mandateMissing'
  | 'training.error.notParent'
  | 'training.error.registerSilent'

type Asking = ContextWith<{ agencies: AgencyGateway }>
type Whom = Parameters<typeof submitTrainingPlace>[1]['whom']

/** The service whose mandates are also for courses. */
export const trainingService = 'centre-rehabilitation'

/**
 * A place on a course for whoever asks, for an adult who gave her a mandate, or for her child, of whom the register of
 * civil status names her as the parent.
 */
export async function askForTraining(
  context: Asking,
  { courseId, form }: { courseId: string; form: PlaceForm & Partial<ChildForm> },
): Promise<Result<{ id: string; waitsAt: number | null }, AskForTrainingError>> {
  const whom = await findWhom(context, courseId, form)
  if (!whom.ok) return whom
  const { interpreter, access, note, lodging } = form
  return perform(context, submitTrainingPlace, {
    ...{ courseId, whom: whom.value, needs: { interpreter, access, note }, wantsLodging: lodging },
    fetchFrom:
      form.transport === 'fetch' ? { districtSoato: form.fetchDistrict, street: form.fetchStreet } : null,
  })
}

async function findWhom(
  context: Asking,
  courseId: string,
  form: PlaceForm & Partial<ChildForm>,
): Promise<
  Result<Whom, 'training.error.mandateMissing' | 'training.error.notParent' | 'training.error.registerSilent'>
> {
  const profile = await perform(context, getProfile, context.personId ?? '')
  if (!profile) throw new Error('a person asks')
  if (form.whom === 'own') return ok({ basis: 'own', pinfl: profile.pinfl, name: null })
  if (form.whom !== 'child') return findMandated(context, form.whom)
  const { childPinfl: pinfl = '', childFamily: family = '', childGiven: given = '' } = form
  const answer = await askRegister(context, {
    ...{ source: 'civil-register', pinfl: profile.pinfl, purpose: courseId },
  })
  if (answer.outcome === 'notKnown') return refuse('training.error.registerSilent')
  const children = answer.outcome === 'found' ? answer.facts.children : []
  const isHers = Array.isArray(children) && children.includes(pinfl)
  if (!isHers) return refuse('training.error.notParent')
  return ok({ basis: 'child', pinfl, name: { family, given, patronymic: null } })
}

async function findMandated(
  context: Asking,
  whom: string,
): Promise<Result<Whom, 'training.error.mandateMissing'>> {
  const people = await perform(context, listPeopleToActFor, trainingService)
  const grantor = people.find(({ mandateId }) => `mandate:${mandateId}` === whom)
  if (!grantor) return refuse('training.error.mandateMissing')
  const { pinfl, familyName: family, givenName: given, patronymic } = grantor
  return ok({ basis: 'mandate', pinfl, name: { family, given, patronymic } })
}
