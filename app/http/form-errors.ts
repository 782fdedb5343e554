import { useFormat, useLocale, useT } from '~/i18n/react'
import type { FieldError } from '~/ui/form/error-summary'
import type { FormMessage, FormReply } from './forms.server'

export interface FormErrors {
  /** What is wrong with one field; undefined when nothing is. */
  error: (field: string) => string | undefined
  /** For the summary: the fields', and what concerns the whole form. */
  all: FieldError[]
}

/** The texts of a refused form; an empty one when there was no post, or nothing was wrong. */
export function useFormErrors(
  reply: Partial<Pick<FormReply, 'errors' | 'form'>> | null | undefined,
): FormErrors {
  const say = useMessage()
  const errors = new Map(Object.entries(reply?.errors ?? {}).map(([field, message]) => [field, say(message)]))
  return {
    error: (field) => errors.get(field),
    all: [
      ...[...errors].map(([field, message]) => ({ field, message })),
      ...(reply?.form ? [{ message: say(reply.form) }] : []),
    ],
  }
}

/** Says a message; numbers in it are written as the language writes them, `…Bytes` as the size of a file. */
export function useMessage(): (message: FormMessage) => string {
  const t = useT()
  const locale = useLocale()
  const { number, fileSize } = useFormat()
  const show = (name: string, value: string | number) => {
    // `count` chooses the plural form and must stay a number.
    if (typeof value === 'string' || name === 'count') return value
    return name.endsWith('Bytes') ? fileSize(value) : number(value)
  }
  return ({ key, values = {}, texts }) => {
    if (texts) return texts[locale] ?? ''
    const shown = Object.entries(values).map(([name, value]) => [name, show(name, value)])
    return t(key, Object.fromEntries(shown))
  }
}
