import { createContext, type ReactNode, useContext } from 'react'
import type { LanguageLink } from '../../shell/language-switch'
import type { FieldError } from '../error-summary'
import type { FormMessage } from './form-reply'
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
  /** What is wrong with its fields, by name. */
  errors: Readonly<Record<string, FormMessage>>
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
  /** Others of the page that were typed into, by their ids. */
  others: ReadonlyMap<string, URLSearchParams>
  /** What stands behind a form's id: the mark of the person the page is made for, or its place. */
  owner: string
  mark: string
  languages: readonly LanguageLink[]
  /** What the fields are called, by their ids, in the order in which they stand; empty where it is no plain text. */
  fields: Map<string, string>
  /** Ids of the fields that are wrong, by name: several forms may have a field of one name. */
  wrongIds: Map<string, string>
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

/** True when this form of the page was posted and refused. Without an id of its own it is known by its intent. */
export function useWasRefused({ id, intent }: { id: string; intent?: string }): boolean {
  const kept = useContext(PageFormsContext)?.kept
  return Boolean(kept?.reply && isPosted(kept, id, intent))
}

/** Tells the page where a field stands, and what it is called. */
export function useFieldPlace(id: string, label?: ReactNode): void {
  useContext(PageFormsContext)?.fields.set(id, typeof label === 'string' ? label : '')
}

/** What an address asks for, and what is wrong with it. */
export interface AskedForm {
  values: Readonly<Record<string, string | string[]>>
  errors: Readonly<Record<string, FormMessage>>
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
    errors: {},
    labels: [],
  }
  const { kept } = page
  if (kept && isPosted(kept, form.id, intent)) {
    form.posted = kept.values
    form.kept = kept.hasOwnValues ? null : kept.values
    form.errors = kept.reply?.errors ?? {}
  }
  const typed = page.others.get(form.id)
  if (typed) Object.assign(form, { posted: typed, kept: typed })
  page.forms.push(form)
  return form
}

// A program does not say which form it sends: one that has another intent it is not.
function isPosted({ id, values }: KeptForm, form: string, intent: string | undefined): boolean {
  return id === null ? intent === undefined || intent === values.get('intent') : id === form
}

/** A form that asks (GET), as its address says; nothing of it is kept. */
export function askedForm({ values, errors }: AskedForm): PageForm {
  const query = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  const kept = new URLSearchParams(query)
  return { id: '', fields: 0, onlyShows: false, button: null, kept, posted: null, errors, labels: [] }
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
