import { othersField } from '~/ui/form/page/kept-form'
import { all } from './page'

/**
 * Which of a page's forms were typed into. One form is sent; what stands in the others goes along, so that the server
 * shows it again with the page that comes. Nothing of it is stored in the browser.
 */

let typings = 0

export function keepTyped(): void {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element) markTyped(target.closest('form'))
  })
}

function markTyped(form: HTMLFormElement | null): void {
  if (!form) return
  typings += 1
  form.dataset.typed = String(typings)
}

const listTyped = () =>
  all<HTMLFormElement>('main form[method=post][data-typed]').filter((form) => form.getAttribute('id'))

/** The form that was typed into last is the one to keep when the page must be left. */
export function lastTyped(): HTMLFormElement | null {
  const order = (form: HTMLFormElement) => Number(form.dataset.typed || 0)
  return listTyped().sort((a, b) => order(b) - order(a))[0] ?? null
}

/** Names and values of a form: files by their names, and no secret. */
export function readFields(form: HTMLFormElement): [string, string][] {
  const typed = new FormData(form)
  for (const field of all<HTMLInputElement>('[data-secret], [type=password]', form)) typed.delete(field.name)
  return [...typed].map(([name, value]) => [name, typeof value === 'string' ? value : value.name])
}

/** What was typed into the page's other forms, as it is sent along; null when there is nothing. */
export function describeOthers(sent: HTMLFormElement): [name: string, value: string] | null {
  const others = listTyped().filter((form) => form !== sent)
  if (others.length === 0) return null
  return [othersField, JSON.stringify(others.map((form) => [form.getAttribute('id'), readFields(form)]))]
}

export function takeOthersAlong(sent: HTMLFormElement): void {
  for (const before of all(`input[name=${othersField}]`, sent)) before.remove()
  const others = describeOthers(sent)
  if (!others) return
  const input = document.createElement('input')
  input.type = 'hidden'
  ;[input.name, input.value] = others
  sent.append(input)
}
