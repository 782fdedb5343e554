import { type FieldLabel, formField, keepField, labelsField } from '~/ui/form/page/kept-form'
import { readForm } from '../door/read-form'
import { refusalResponse } from '../door/refusals'

/** A posted form, and what the portal's own fields in it say. */
export interface PostedForm {
  /** Without the portal's own fields. */
  form: FormData
  /** Which of its page's forms it is; null when the sender does not say. */
  id: string | null
  /** Mark of the person it was made for; null for a visitor's. */
  owner: string | null
  labels: FieldLabel[]
  /** It is only to be shown, in another language. */
  onlyShow: boolean
}

/** Reads the posted form. The body can be read only once: whoever asks the request for it gets what was read. */
export async function readPosted(request: Request, isForWords = false): Promise<PostedForm> {
  const form = await readForm(request, isForWords)
  Object.defineProperty(request, 'formData', { value: async () => form })
  const keep = form.get(keepField)
  // The language switch sends it in one way only.
  if (keep !== null && isUpload(request)) throw refusalResponse({ kind: 'badRequest' })
  const [id, owner] = String(form.get(formField) ?? '').split('.')
  const labels = readLabels(form.get(labelsField))
  for (const field of [formField, labelsField, keepField]) form.delete(field)
  return { form, id: String(keep ?? id) || null, owner: owner || null, labels, onlyShow: keep !== null }
}

/** May be large, and is not read for somebody who has not signed in. */
export function isUpload(request: Request): boolean {
  return !request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')
}

// Whoever sends it may write anything here: what is no label would break the page that shows it.
function readLabels(text: unknown): FieldLabel[] {
  try {
    const labels: unknown = JSON.parse(String(text))
    return Array.isArray(labels) ? labels.filter(isLabel) : []
  } catch {
    return []
  }
}

function isLabel(each: unknown): each is FieldLabel {
  if (!Array.isArray(each) || each.length !== 2) return false
  const [name, label] = each as unknown[]
  return typeof name === 'string' && (label === null || typeof label === 'string')
}
