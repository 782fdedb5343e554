import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import { z } from 'zod'
import type { Fault } from '~/domains/questions/schema'
import { keyFrom, type TextKey } from '~/lib/text-key'

/**
 * What a form is shown with after a refusal: everything that was typed, and a message for each field that is wrong.
 * `form` is the message of the whole form. `useFormErrors` makes texts of them.
 */
export interface FormReply {
  values: Record<string, string | string[]>
  errors: Record<string, FormMessage>
  form?: FormMessage
}

export interface FormMessage {
  /** Key of the catalogues; not said where there are `texts`. */
  key: TextKey
  /** The words of a definition, by language. */
  texts?: Readonly<Record<string, string>> | undefined
  /** Placeholders; `count` chooses the plural form. */
  values?: Record<string, string | number> | undefined
}

// What a schema says without a message of its own: keys of the catalogues, never zod's English.
z.config({
  customError: (issue) => {
    if (issue.code === 'invalid_type') {
      if (issue.input === undefined) return 'forms.error.required'
      return issue.expected === 'number' ? 'forms.error.number' : 'forms.error.invalid'
    }
    if (issue.code === 'too_big' && issue.origin === 'string') return 'forms.error.tooLong'
    if (issue.code === 'too_small' && issue.origin === 'string') return 'forms.error.tooShort'
    return 'forms.error.invalid'
  },
})

/** The posted form, as `keepTyped` read and checked it in front of every page's action. */
export function readFormData(request: Request): Promise<FormData> {
  return request.formData()
}

/** A number that the page itself put into the form; another text was not sent by it. */
export function readHiddenNumber(form: FormData, name: string): number {
  const text = String(form.get(name) ?? '')
  if (!/^\d{1,9}$/.test(text)) throw new Response(null, { status: 400 })
  return Number(text)
}

export type ParsedForm<T> = { ok: true; value: T } | { ok: false; reply: FormReply }

/**
 * Reads a form by its schema. The schema's messages are keys of the catalogues; an empty field is absent,
 * so a required one without a message of its own says `forms.error.required`.
 */
export function parseForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): ParsedForm<z.output<Schema>> {
  const submission = parseWithZod(form, { schema: schema as never, formatError: firstMessage })
  if (submission.status === 'success') return { ok: true, value: submission.value as z.output<Schema> }
  const errors = Object.entries(submission.error ?? {}).map(([field, message]): [string, FormMessage] => [
    field,
    message ?? { key: 'forms.error.invalid' },
  ])
  return { ok: false, reply: { values: typedValues(form), errors: Object.fromEntries(errors) } }
}

/** Of several faults of one field the first is said. */
export function firstMessage(issues: z.core.$ZodIssue[]): FormMessage {
  const [issue] = issues
  if (!issue) return { key: 'forms.error.invalid' }
  return {
    key: keyFrom(issue.message),
    ...(issue.code === 'custom' && issue.params ? { values: issue.params } : {}),
  }
}

/** What was typed, without files and without one-time values. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values = new Map<string, string | string[]>()
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === 'string')
    const [first, ...more] = all
    if (first !== undefined) values.set(name, more.length > 0 ? all : first)
  }
  return Object.fromEntries(values)
}

/** Shows the form again (400) with what is wrong. */
export function refuseForm(reply: FormReply, status = 400) {
  return json(reply, { status })
}

/** Shows the form again with what its questions say of the answers. Of several faults of one field the first is said. */
export function refuseFaults(form: FormData, faults: readonly Fault[]) {
  const errors = new Map<string, FormMessage>()
  for (const { field, error, details, texts } of faults) {
    if (!errors.has(field)) errors.set(field, { key: error, values: details, texts })
  }
  return refuseForm({ values: typedValues(form), errors: Object.fromEntries(errors) })
}

/** A command's refusal as a message of the whole form, or of one field. */
export function refusalOf(
  form: FormData,
  refusal: { error: TextKey; details?: Record<string, string | number> },
  field?: string,
): FormReply {
  const values = typedValues(form)
  if (field) return { values, errors: { [field]: { key: refusal.error, values: refusal.details } } }
  return { values, errors: {}, form: { key: refusal.error, values: refusal.details } }
}
