import { json, redirect } from '@remix-run/node'
import { deleteQueueFilter, saveQueueFilter } from '~/domains/cases/index.server'
import { queueFilterInput } from '~/domains/cases/schema'
import { readPhone, readPinflDigits } from '~/domains/questions/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { cleanLine } from '~/lib/typed/clean'
import { perform } from '~/platform/perform.server'
import { writeQueueQuery } from './queue-query'
import { readQueueQuery } from './read-queue-query.server'

/** A number that says who somebody is: it is searched for by a post, and stands in no address. */
export function readSecretSearch(typed: string): { pinfl: string } | { phone: string } | null {
  const pinfl = readPinflDigits(typed)
  if (pinfl.ok) return { pinfl: pinfl.value }
  // The reader forgives labels and letters; a case's number has fewer digits.
  const phone = /\d(?:\D*\d){8}/.test(typed) ? readPhone(typed) : null
  return phone?.ok ? { phone: phone.value } : null
}

/** What is posted from the queue: a search, or a filter to be kept or forgotten. */
export async function actOnQueue(context: SignedInContext, form: FormData) {
  const home = `/${context.locale}/staff`
  const intent = form.get('intent')
  const given = readQueueQuery((name) => String(form.get(name) ?? ''))
  if (intent === 'deleteFilter') {
    await perform(context, deleteQueueFilter, { id: String(form.get('id') ?? '') })
    return redirectWithNotice(home, { key: 'staff.saved.removed', tone: 'success' })
  }
  if (intent === 'saveFilter') {
    const parsed = parseForm(form, queueFilterInput)
    if (!parsed.ok) return refuseForm(parsed)
    const query = String(new URLSearchParams(writeQueueQuery(given)))
    const saved = await perform(context, saveQueueFilter, { ...parsed.value, query })
    if (!saved.ok) return refuseForm(saved, { 'applications.error.filtersFull': 'name' })
    return redirectWithNotice(`${home}?${query}`, { key: 'staff.saved.done', tone: 'success' })
  }
  const q = cleanLine(String(form.get('q') ?? '')).slice(0, 100)
  // Shown by the loader, at the address of the kept form.
  if (readSecretSearch(q)) return json(null)
  const query = new URLSearchParams({ filter: 'all', ...writeQueueQuery(given), ...(q && { q }) })
  return redirect(`${home}?${query}`, { status: 303 })
}
