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

it('goes to another address than the page’s own, so that Back leads to the form when the line breaks', () => {
  const form = show('<button>Go</button><button formaction="/x">x</button>')
  press(form)
  const here = location.pathname + location.search
  expect(form.getAttribute('action')).toMatch(/[?&]_sent=$/)
  expect(form.getAttribute('action')).not.toBe(here)
  const elsewhere = show('<button>Go</button>', 'data-once action="/elsewhere"')
  press(elsewhere)
  expect(elsewhere.getAttribute('action')).toBe('/elsewhere')
  const named = show('<button formaction="/x">x</button>')
  press(named)
  expect(named.hasAttribute('action')).toBe(false)
})

it('is not sent without a connection, and says so', async () => {
  const form = show('<button>Go</button><p data-line="off" hidden></p>')
  const line = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const reach = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no connection'))
  expect(press(form)).toBe(false)
  await vi.waitFor(() => expect(form.querySelector('p')?.hidden).toBe(false))
  // The browser is wrong, and the portal answers.
  reach.mockResolvedValue(new Response())
  const again = vi.spyOn(form, 'requestSubmit').mockReturnValue()
  expect(press(form)).toBe(false)
  await vi.waitFor(() => expect(again).toHaveBeenCalledTimes(1))
  expect(press(form)).toBe(true)
  vi.advanceTimersByTime(15_000)
  line.mockReturnValue(true)
  window.dispatchEvent(new Event('online'))
  expect(form.querySelector('p')?.hidden).toBe(true)
  expect(press(form)).toBe(true)
})

it('says that it is still being sent, and waits longer for a file', () => {
  const form = show('<input type="file"><button>Go</button><p data-line="slow" hidden></p>')
  const files = [new File([new Uint8Array(500_000)], 'photo.jpg')]
  Object.defineProperty(form.querySelector('input'), 'files', { value: files })
  press(form)
  vi.advanceTimersByTime(4_000)
  expect(form.querySelector('p')?.hidden).toBe(false)
  vi.advanceTimersByTime(90_000)
  expect(press(form)).toBe(false)
  vi.advanceTimersByTime(30_000)
  expect(form.querySelector('p')?.hidden).toBe(true)
  expect(press(form)).toBe(true)
})
