import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import {
  canVisit,
  getJourney,
  getOwnApplication,
  isEditable,
  type Journey,
  listEditableSteps,
  listSteps,
  nextStep,
  type OwnApplicationFile,
  previousStep,
  type StepId,
} from '~/domains/applications/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'

export interface Own {
  file: OwnApplicationFile
  journey: Journey
  /** `/:lang/applications/:id` */
  home: string
}

/** The application in the address; 404 when it is not the person's own. */
export async function readOwn(context: SignedInContext, params: LoaderFunctionArgs['params']): Promise<Own> {
  const file = await getOwnApplication(context, params.id ?? '')
  const journey = file && getJourney(file.serviceCode)
  if (!file || !journey) throw notFound()
  return { file, journey, home: `/${context.locale}/applications/${file.id}` }
}

/** The pages to go through: all in a draft, what was asked for in a correction. */
export function editableSteps({ file, journey }: Own): StepId[] {
  return file.correction
    ? listEditableSteps(journey, file.answers, file.correction.steps)
    : listSteps(journey, file.answers).map(({ id }) => id)
}

/** The page of a step; back to the overview when it cannot be opened now, 404 when there is none. */
export function openStep(own: Own, name: string | undefined): StepId {
  const { file, journey, home } = own
  const step = journey.steps.find(({ id }) => id === name)?.id
  if (!step) throw notFound()
  if (
    !isEditable(file.status) ||
    !editableSteps(own).includes(step) ||
    !canVisit(journey, file.answers, step)
  ) {
    throw redirect(home, { status: 303 })
  }
  return step
}

/** Where a step leads when it is saved, and back. `isReturning`: opened from the summary. */
export function nextPage(own: Own, step: StepId, isReturning: boolean, open: readonly StepId[]): string {
  const [firstOpen] = open
  if (isReturning) return firstOpen ? `${own.home}/${firstOpen}?return=check` : `${own.home}/check`
  return `${own.home}/${nextStep(editableSteps(own), step)}`
}

export function pageBefore(own: Own, step: StepId | 'check', isReturning: boolean): string {
  if (isReturning) return `${own.home}/check`
  const before = previousStep(editableSteps(own), step)
  return before ? `${own.home}/${before}` : own.home
}

/** `Step 3 of 9`; the summary is the last one. */
export function progressOf(own: Own, step: StepId | 'check'): { step: number; of: number } {
  const steps = editableSteps(own)
  return { step: (step === 'check' ? steps.length : steps.indexOf(step)) + 1, of: steps.length + 1 }
}
