// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { sendOnce } from './send-once'

beforeAll(sendOnce)
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Presses a button of the form; true when the browser may send it. */
function press(form: HTMLFormElement, button = form.querySelector('button')): boolean {
  return form.dispatchEvent(
    new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button as HTMLButtonElement }),
  )
}

function show(html: string, attributes = 'data-once'): HTMLFormElement {
  document.body.innerHTML = `<form method="post" ${attributes}>${html}</form>`
  return document.querySelector('form') as HTMLFormElement
}

it('sends a form once, and says that it is under way', () => {
  const form = show('<button>Go</button>')
  expect([press(form), press(form)]).toEqual([true, false])
  expect(form.querySelector('button')?.getAttribute('aria-busy')).toBe('true')
  vi.advanceTimersByTime(15_000)
  expect(press(form)).toBe(true)
})

it('sends again what came back from the memory of the browser', () => {
  const form = show('<button>Go</button>')
  press(form)
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(form.querySelector('button')?.hasAttribute('aria-disabled')).toBe(false)
  expect(press(form)).toBe(true)
})

it('leaves alone what may be asked as often as one likes', () => {
  const form = show('<button>Search</button>', '')
  expect([press(form), press(form)]).toEqual([true, true])
})

it('does not send a file that is too large, but takes it away or changes the language', () => {
  const form = show(
    '<input data-refused><button>Go</button><button name="removeFile">x</button><button name="_keep">ru</button>',
  )
  const [go, remove, language] = form.querySelectorAll('button')
  expect(press(form, go)).toBe(false)
  expect(press(form, remove)).toBe(true)
  delete form.dataset.sent
  expect(press(form, language)).toBe(true)
})
