import { createContext, type ReactNode, useContext } from 'react'
import type { LanguageLink } from '../shell/language-switch'
import type { FieldError } from './error-summary'
import type { FieldLabel, KeptForm } from './kept-form'

/** A form that posts to its own page. */
export interface PageForm {
  id: string
  /** Fields a person fills in. */
  fields: number
  /** Its answer is this very page and changes nothing, so the language switch posts it as it is. */
  onlyShows: boolean
  /** Its first button, which Enter in a field presses. */
  button: { name?: string | undefined; value?: string | undefined } | null
  /** What its fields begin with instead of what the page gives them. */
  kept: URLSearchParams | null
  /** Everything that was in it when it was posted, files by their names; null when it was not. */
  posted: URLSearchParams | null
  /** The fields that words are written into. */
  labels: FieldLabel[]
}

/**
 * What the forms of one page tell the language switch, and it them. A page is rendered once, from top to bottom: the
 * switch stands above the forms and is therefore filled in afterwards, in place of `mark`.
 */
export interface PageForms {
  forms: PageForm[]
  kept: KeptForm | null
  /** Mark of the person the page is made for; null for a visitor. */
  owner: string | null
  mark: string
  languages: readonly LanguageLink[]
  /** Ids of all fields in the order in which they stand. */
  fieldIds: string[]
  /** What the error summary lists; it stands above the fields and is ordered by them afterwards, in place of its mark. */
  errors: readonly FieldError[]
  errorsMark: string
}

const PageFormsContext = createContext<PageForms | null>(null)
const FormContext = createContext<PageForm | null>(null)

export const PageFormsProvider = PageFormsContext.Provider
export const FormProvider = FormContext.Provider

export function usePageForms(): PageForms | null {
  return useContext(PageFormsContext)
}

export function useForm(): PageForm | null {
  return useContext(FormContext)
}

/** Tells the page where a field stands. */
export function useFieldPlace(id: string): void {
  useContext(PageFormsContext)?.fieldIds.push(id)
}

export interface PageFormWish {
  /** Its id in the page; made of its intent and its place when absent. */
  id?: string | undefined
  intent?: string | undefined
  onlyShows: boolean
}

/** Makes a form known to its page; null when there is nobody to tell, or `isOwn` is false. */
export function usePageForm(isOwn: boolean, { id, intent, onlyShows }: PageFormWish): PageForm | null {
  const page = useContext(PageFormsContext)
  if (!page || !isOwn) return null
  const form: PageForm = {
    id: id ?? nextId(page, intent ? `form-${intent}` : 'form'),
    fields: 0,
    onlyShows,
    button: null,
    kept: null,
    posted: null,
    labels: [],
  }
  if (page.kept?.id === form.id) {
    form.posted = page.kept.values
    form.kept = page.kept.isAnswered ? null : page.kept.values
  }
  page.forms.push(form)
  return form
}

// Counted among its like, so that a form of another kind that comes or goes does not change it.
function nextId({ forms }: PageForms, kind: string): string {
  const like = new RegExp(`^${kind}-\\d+$`)
  return `${kind}-${forms.filter(({ id }) => like.test(id)).length + 1}`
}

/**
 * The form that goes along when the language is changed: a browser sends one. It is the one that makes this page, else
 * the one with the most fields, the first of equals; null when nothing can be typed.
 */
export function findMainForm({ forms }: PageForms): PageForm | null {
  const shown = forms.find(({ onlyShows }) => onlyShows)
  if (shown) return shown
  return forms.reduce<PageForm | null>(
    (most, form) => (form.fields > (most?.fields ?? 0) ? form : most),
    null,
  )
}

/** What stood in the fields of this name when the form was kept; null when the page's own values count. */
export function useKept(name: string): string[] | null {
  const form = useContext(FormContext)
  if (!form) return null
  form.fields += 1
  return form.kept?.getAll(name) ?? null
}

/** The same for a field with one answer. */
export function useKeptText(name: string, value: string | undefined): string | undefined {
  const kept = useKept(name)
  return kept ? (kept[0] ?? '') : value
}

/**
 * The same for a field that words are written into: they are shown to be copied when the form cannot be. The label
 * of a secret is null.
 */
export function useKeptWords(name: string, value: string | undefined, label: ReactNode): string | undefined {
  const form = useContext(FormContext)
  form?.labels.push([name, label === null || typeof label === 'string' ? label : ''])
  return useKeptText(name, value)
}

/** True for a file field that held a file when its form was posted: no browser takes a file back. */
export function useFileWasChosen(name: string): boolean {
  const form = useContext(FormContext)
  if (form) form.fields += 1
  return Boolean(form?.posted?.get(name))
}
