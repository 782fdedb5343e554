import type { FieldLabel, OtherForm, WrittenText } from '~/ui/form/page/kept-form'
import type { RecordChange } from '../changed/find-change.server'

/** A form as it was posted, and what a page needs to show it again. Sealed while it is kept. */
export interface ShownForm {
  /** The page's path without its language. */
  path: string
  /** Which of the page's forms; null when the sender did not say, empty for none. */
  id: string | null
  /** As typed; a file stands here by its name. */
  fields: [string, string][]
  labels: FieldLabel[]
  /** What the page's action said, as JSON; null for a form that was not acted upon. */
  answer: string | null
  /** Status of the answer; absent while there is none. */
  status?: number
  /** Who was faster, and what became of the record; absent unless it has changed meanwhile. */
  change?: RecordChange | null
  /** What was typed into other forms of the page, which were not sent. */
  others: OtherForm[]
  /** Why it was not acted upon; null when the reader knows, as after a change of language. */
  why: 'signedOut' | 'signIn' | 'otherRole' | null
}

/** `/ru/account/contact` is `/account/contact`: a kept form is shown in whatever language the page is. */
export function pathOf({ pathname }: URL): string {
  return pathname.replace(/^\/[^/]+/, '')
}

/** Everything but secrets; files by their names. */
export function listFields(form: FormData, labels: readonly FieldLabel[]): [string, string][] {
  const secrets = new Set(labels.filter(([, label]) => label === null).map(([name]) => name))
  return [...form.entries()]
    .filter(([name]) => !secrets.has(name))
    .map(([name, value]) => [name, typeof value === 'string' ? value : value.name])
}

/** What was written in words, under the labels of its fields: what is worth copying out of a form that is gone. */
export function listWritten(shown: ShownForm): WrittenText[] {
  const written: WrittenText[] = []
  for (const [name, label] of labelsOf(shown)) {
    const text = shown.fields.find(([field]) => field === name)?.[1].trim()
    const last = written.at(-1)
    if (label === null || !text) continue
    if (label === '' && shown.labels.length > 0 && last) last.text += ` ${text}`
    else written.push({ label, text })
  }
  return written
}

// A form that does not say which it is is a program's: what it sent and had refused is all that is known. One of a page
// without labels has choices and hidden values alone, and no words of anybody.
function labelsOf({ id, labels, fields, answer, why }: ShownForm): readonly FieldLabel[] {
  if (id !== null || labels.length > 0 || (answer === null && why === null)) return labels
  return fields.map(([name]) => [name, ''])
}

/** Whether the reader must learn that this form was not acted upon: not when she only changed the language. */
export function mustBeTold(shown: ShownForm): boolean {
  return shown.answer !== null || shown.why !== null || listWritten(shown).length > 0
}
