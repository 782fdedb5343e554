import { ownValue } from '~/lib/own-value'

/**
 * What was typed into forms that are not sent now: it goes along in this tab's memory to the next page, which takes it
 * back when it is the same one, in whatever language, and still the same reader's.
 */

interface Draft {
  page: string
  reader: string
  /** Names and values by the form's id. */
  forms: Record<string, [string, string][]>
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const storeName = 'hamroh.draft'
const pageKey = () => location.pathname.replace(/^\/[^/]+/, '')
const reader = () => document.body.dataset.reader ?? ''
const ownForms = () =>
  Array.from(document.querySelectorAll<HTMLFormElement>('main form[method=post]')).filter(({ id }) => id)

let typings = 0

/** The form that was typed into last is the one to keep when the page must be left. */
export function markTyped(form: HTMLFormElement | null): void {
  if (!form) return
  typings += 1
  form.dataset.typed = String(typings)
}

export function lastTyped(): HTMLFormElement | null {
  const order = (form: HTMLFormElement) => Number(form.dataset.typed || 0)
  const typed = ownForms().filter(({ dataset }) => dataset.typed !== undefined)
  return typed.sort((a, b) => order(b) - order(a))[0] ?? null
}

/** Names and values of a form: files by their names, and no secret. */
export function readFields(form: HTMLFormElement): [string, string][] {
  const typed = new FormData(form)
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-secret], [type=password]'))
    typed.delete(field.name)
  return [...typed].map(([name, value]) => [name, typeof value === 'string' ? value : value.name])
}

/** A change of language asks for the same page anew: everything goes along. */
export function keepAll(): void {
  keep(ownForms())
}

/** One form of several is sent: what was typed into the others must not be lost by it. */
export function keepOthers(sent: HTMLFormElement): void {
  keep(ownForms().filter((form) => form !== sent && form.dataset.typed !== undefined))
}

function keep(forms: HTMLFormElement[]): void {
  if (forms.length === 0) return
  const draft: Draft = {
    page: pageKey(),
    reader: reader(),
    forms: Object.fromEntries(forms.map((form) => [form.id, readFields(form)])),
  }
  sessionStorage.setItem(storeName, JSON.stringify(draft))
}

export function restoreDraft(): void {
  const kept = sessionStorage.getItem(storeName)
  sessionStorage.removeItem(storeName)
  if (!kept) return
  const draft = JSON.parse(kept) as Draft
  if (draft.page !== pageKey() || draft.reader !== reader()) return
  for (const form of ownForms()) {
    const values = ownValue(draft.forms, form.id)
    if (!values) continue
    for (const field of form.elements) if (isField(field)) restore(field, values)
    markTyped(form)
  }
}

function isField(field: Element): field is Field {
  return /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName)
}

function restore(field: Field, values: [string, string][]): void {
  const own = values.filter(([name]) => name === field.name).map(([, value]) => value)
  if (field.type === 'hidden') return
  if (field.type === 'file') {
    if (own[0]) askForFileAgain(field)
    return
  }
  if (/^(radio|checkbox)$/.test(field.type)) (field as HTMLInputElement).checked = own.includes(field.value)
  else field.value = own[0] ?? field.value
}

function askForFileAgain(input: Field): void {
  const place = document.querySelector<HTMLElement>(`[data-preview-for="${CSS.escape(input.id)}"]`)
  if (!place) return
  place.textContent = input.dataset.chooseAgain ?? ''
  place.hidden = false
}
