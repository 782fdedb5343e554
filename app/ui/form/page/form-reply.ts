import type { TextKey } from '~/lib/text-key'

/** What an action says of a form that it did not accept. What was typed stays in the form by itself. */
export interface FormReply {
  /** By field. */
  errors: Record<string, FormMessage>
  /** Of the whole form. */
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

/** True when a form is shown again with what is wrong; other answers only show more of the page. */
export function isRefusal(answer: unknown): answer is FormReply {
  if (typeof answer !== 'object' || answer === null) return false
  const { errors, form } = answer as Partial<FormReply>
  return Boolean(form) || Object.keys(errors ?? {}).length > 0
}
