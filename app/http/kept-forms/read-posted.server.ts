import {
  type FieldLabel,
  formField,
  keepField,
  labelsField,
  type OtherForm,
  othersField,
} from '~/ui/form/page/kept-form'
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
  /** What was typed into other forms of its page. */
  others: OtherForm[]
  /** It is only to be shown, in another language. */
  onlyShow: boolean
  /** Fields with more in them than may be read: they are only to be shown. */
  tooLong: string[]
}

/**
 * Five times the longest text that a field of ours takes, so that a longer one is told by how much it is too long. What
 * reads a field may take the square of its length, as a pattern that begins anew at every letter.
 */
export const longestValue = 20_000

/** Reads the posted form. The body can be read only once: whoever asks the request for it gets what was read. */
export async function readPosted(request: Request, isForWords = false): Promise<PostedForm> {
  const form = await readForm(request, isForWords)
  Object.defineProperty(request, 'formData', { value: async () => form })
  const keep = form.get(keepField)
  // The language switch sends it in one way only.
  if (keep !== null && isUpload(request)) throw refusalResponse({ kind: 'badRequest' })
  const [id, owner] = String(form.get(formField) ?? '').split('.')
  const labels = readList(form.get(labelsField), isLabel)
  const others = readList(form.get(othersField), isOther)
  for (const field of [formField, labelsField, othersField, keepField]) form.delete(field)
  const whose = { id: String(keep ?? id) || null, owner: owner || null }
  const tooLong = [...form]
    .filter(([, value]) => typeof value === 'string' && value.length > longestValue)
    .map(([name]) => name)
  return { form, ...whose, labels, others, onlyShow: keep !== null, tooLong }
}

/** May be large, and is not read for somebody who has not signed in. */
export function isUpload(request: Request): boolean {
  return !request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')
}

// Whoever sends it may write anything here: what is not as it should be would break the page that shows it.
function readList<T>(text: unknown, isOne: (each: unknown) => each is T): T[] {
  try {
    const list: unknown = JSON.parse(String(text))
    return Array.isArray(list) ? list.filter(isOne) : []
  } catch {
    return []
  }
}

function isLabel(each: unknown): each is FieldLabel {
  if (!Array.isArray(each) || each.length !== 2) return false
  const [name, label] = each as unknown[]
  return typeof name === 'string' && (label === null || typeof label === 'string')
}

function isOther(each: unknown): each is OtherForm {
  if (!Array.isArray(each) || each.length !== 2) return false
  const [id, fields] = each as unknown[]
  return typeof id === 'string' && Array.isArray(fields) && fields.every(isField)
}

function isField(each: unknown): boolean {
  return Array.isArray(each) && each.length === 2 && each.every((part) => typeof part === 'string')
}
