import type { ReactNode } from 'react'
import { ownValue } from '~/lib/own-value'
import type { FieldProps } from '../field'
import { useForm, usePageForms } from './page-forms'
import { useMessage } from './use-message'

export interface FormField {
  id: string
  /** What is wrong with it, in the reader's language. */
  error: string | undefined
  /** What stood in the fields of this name when the form was posted; null when the page's own values count. */
  typed: readonly string[] | null
  /** The same for a field with one answer. */
  text: (own: string | undefined) => string | undefined
}

/**
 * What a field has from its form: after a post in vain what was typed and what is wrong with it, else nothing. With
 * `words` it is written into, and shown to be copied where the form cannot be; the label of a secret is null.
 */
export function useField(
  { name, id = name, error }: Pick<FieldProps, 'name' | 'id' | 'error'>,
  words?: { label: ReactNode },
): FormField {
  const form = useForm()
  const say = useMessage()
  const page = usePageForms()
  const fault = ownValue(form?.errors, name)
  if (fault) page?.wrongIds.set(name, id)
  if (form) form.fields += 1
  if (form && words) {
    const { label } = words
    form.labels.push([name, label === null || typeof label === 'string' ? label : ''])
  }
  const typed = form?.kept?.getAll(name) ?? null
  return {
    id,
    error: error ?? (fault && say(fault)),
    typed,
    text: (own) => (typed ? (typed[0] ?? '') : own),
  }
}

/** Says of a field of the form around whether something was typed into it, or is wrong with it. */
export function useTouched(): (name: string) => boolean {
  const form = useForm()
  return (name) => Boolean(form?.kept?.get(name) || ownValue(form?.errors, name))
}

/** True for a file field that held a file when its form was posted: no browser takes a file back. */
export function useFileWasChosen(name: string): boolean {
  return Boolean(useForm()?.posted?.get(name))
}
