import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isEditable, isStepOpen as isOpen, listEditableSteps } from '~/domains/applications/index.server'
import {
  findPage,
  getService,
  type Journey,
  listOpenSteps,
  nextStep,
  previousStep,
} from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import { notFound, type SignedInContext } from '~/http/guards.server'
import type { Assisted } from '~/ui/assistance/acting-for'
import { getOwnApplication, type OwnApplicationFile } from '~/views/applications/get-own-application.server'
import { leaveWhenEnded, readAssisted } from './assist/read-assisted.server'

export interface Own {
  file: OwnApplicationFile
  journey: Journey
  /** `/:lang/applications/:id` */
  home: string
  /** Others in her household must not learn of it. */
  isProtected: boolean
  /** For whom a clerk fills it in; null where its applicant does. */
  assisted: Assisted | null
}

/**
 * The draft in the address, ready to be filled in. Where its questions have changed since, she reads first what that
 * means: nothing is asked or sent before.
 */
export async function readOwnToFill(
  context: SignedInContext,
  params: LoaderFunctionArgs['params'],
): Promise<Own> {
  const own = await readOwn(context, params)
  if (own.file.change) throw redirect(`${own.home}/changes`, { status: 303 })
  return own
}

/** The application in the address; 404 when it is not the person's own, nor opened to her as a clerk. */
export async function readOwn(context: SignedInContext, params: LoaderFunctionArgs['params']): Promise<Own> {
  const id = params.id ?? ''
  const file = await getOwnApplication(context, id)
  if (!file) {
    await leaveWhenEnded(context, id)
    throw notFound()
  }
  const service = await getService(file.serviceCode, context.locale)
  const isProtected = service?.privacy === 'protected'
  const home = `/${context.locale}/applications/${file.id}`
  return { file, journey: file.journey, home, isProtected, assisted: await readAssisted(context, file.id) }
}

/** The pages to go through now. */
export function editableSteps({ file, journey }: Own): string[] {
  return listEditableSteps(journey, file.answers, file.correction?.steps ?? null)
}

/** Where letters of before lead that named a page as forms may now name one of theirs. */
const moved = new Map([
  ['help', 'assistance'],
  ['place', 'offered-place'],
])

/** The page of a step; 404 when there is none. */
export function stepOf({ journey, home }: Own, name: string | undefined): Page {
  const page = findPage(journey, name)
  if (page) return page
  const to = moved.get(name ?? '')
  throw to ? redirect(`${home}/${to}`, { status: 301 }) : notFound()
}

/** False when it was sent, is not asked now, or something before it has no answer. */
export function isStepOpen(own: Own, { id }: Page): boolean {
  const { file, journey } = own
  return isEditable(file.status) && isOpen(journey, file.answers, file.correction?.steps ?? null, id)
}

/** Where she goes on: the first page that is open, or the summary. */
export function goOnFrom({ file, journey, home }: Own): string {
  return `${home}/${listOpenSteps(journey, file.answers)[0] ?? 'check'}`
}

/** Where a step leads when it is saved, and back. `isReturning`: opened from the summary. */
export function nextPage(own: Own, step: string, isReturning: boolean, open: readonly string[]): string {
  const [firstOpen] = open
  if (isReturning) return firstOpen ? `${own.home}/${firstOpen}?return=check` : `${own.home}/check`
  return `${own.home}/${nextStep(editableSteps(own), step)}`
}

export function pageBefore(own: Own, step: string, isReturning: boolean): string {
  if (isReturning) return `${own.home}/check`
  const before = previousStep(editableSteps(own), step)
  return before ? `${own.home}/${before}` : own.home
}

/** `Step 3 of 9`; the summary is the last one. */
export function progressOf(own: Own, step: string): { step: number; of: number } {
  const steps = editableSteps(own)
  return { step: (step === 'check' ? steps.length : steps.indexOf(step)) + 1, of: steps.length + 1 }
}
