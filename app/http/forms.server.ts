import { parseWithZod } from '@conform-to/zod/v4'
import { json } from '@remix-run/node'
import { z } from 'zod'
import type { Fault } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import { keyFrom, type TextKey } from '~/lib/text-key'
import type { FormMessage, FormReply } from '~/ui/form/page/form-reply'
import { forbidden, notFound } from './guards.server'
import { isForbidden, isMissing, statusOfRefusal } from './refusal/refusal-status'

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

/** No button of the page says this: an older page, or a program. */
export const unknownAct: NotAccepted = {
  ok: false,
  reply: { errors: {}, form: { key: 'forms.error.unknownAct' } },
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
  requireRows(form)
  const submission = parseWithZod(form, { schema: schema as never, formatError: firstMessage })
  if (submission.status === 'success') return { ok: true, value: submission.value as z.output<Schema> }
  const errors = Object.entries(submission.error ?? {}).map(([field, message]): [string, FormMessage] => [
    field,
    message ?? { key: 'forms.error.invalid' },
  ])
  return { ok: false, reply: { errors: Object.fromEntries(errors) } }
}

/** The place of a row in its name, `lines[3].words`, would make an array as large as it says: no page has so many. */
function requireRows(form: FormData): void {
  if ([...form.keys()].some((name) => /\[\d{3,}\]/.test(name))) throw new Response(null, { status: 400 })
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

/** The chosen files. Where none was, a browser sends an unnamed, empty one; a chosen one of 0 octets has its name. */
export function listFiles(form: FormData, name: string): File[] {
  return form
    .getAll(name)
    .filter((file): file is File => file instanceof File && (file.size > 0 || file.name !== ''))
}

/** What was chosen, to be read whole: pictures of a form. */
export function readFiles(form: FormData, name: string): Promise<Buffer[]> {
  return Promise.all(listFiles(form, name).map(async (file) => Buffer.from(await file.arrayBuffer())))
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

/** What an action did not accept: what the form's schema says, or a command's refusal. */
export type NotAccepted =
  | { ok: false; reply: FormReply }
  | { ok: false; error: TextKey; details?: Record<string, string | number> | undefined }

/**
 * How an action answers what it did not accept, in every route: the same page with what was typed in its form, and the
 * reason beside the field or at the top. What a form's schema said is 422, what a command said has the status of its
 * code: 409 when the record has changed meanwhile (who did what and when is added by `keepTyped`). A missing record is
 * thrown as 404, and what this person may never do as 403. `field` is the one that the refusal is about, or says it by
 * code.
 */
export function refuseForm(
  refused: NotAccepted,
  field?: string | Readonly<Record<string, string>>,
): Response {
  if ('reply' in refused) return json(refused.reply, { status: 422 })
  const { error, details } = refused
  if (isMissing(error)) throw notFound()
  if (isForbidden(error)) throw forbidden()
  const message: FormMessage = { key: error, values: details }
  const about = typeof field === 'object' ? ownValue(field, error) : field
  if (about) return json({ errors: { [about]: message } }, { status: 422 })
  return json({ errors: {}, form: message }, { status: statusOfRefusal(error) })
}

/** The same where a page itself says what is wrong with one field. */
export function refuseField(field: string, key: TextKey, values?: FormMessage['values']): Response {
  return refuseForm({ ok: false, reply: { errors: { [field]: { key, values } } } })
}

/** The same for who asks too often; after so many seconds it may be sent again. */
export function refuseForTime(
  seconds: number,
  key: TextKey,
  values: NonNullable<FormMessage['values']>,
): Response {
  const reply: FormReply = { errors: {}, form: { key, values } }
  return json(reply, { status: 429, headers: { 'Retry-After': String(seconds) } })
}

/** The same for what the questions of a form say of its answers. Of several faults of one field the first is said. */
export function refuseFaults(faults: readonly Fault[]): Response {
  const errors = new Map<string, FormMessage>()
  for (const { field, error, details, texts } of faults) {
    if (!errors.has(field)) errors.set(field, { key: error, values: details, texts })
  }
  return refuseForm({ ok: false, reply: { errors: Object.fromEntries(errors) } })
}
