// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { coverWhenLeft } from './cover-when-left'

const asks = vi.fn()
const reload = vi.fn()

beforeAll(() => {
  vi.stubGlobal('fetch', asks)
  vi.stubGlobal('location', { reload })
  document.body.dataset.reader = 'hers'
  document.body.dataset.sessionSeconds = '1800'
  coverWhenLeft()
})
beforeEach(() => {
  vi.clearAllMocks()
})
afterAll(() => {
  vi.unstubAllGlobals()
})

async function leaveAndComeBack(reader: string | null) {
  asks.mockResolvedValue(Response.json({ seconds: 60, mayExtend: true, reader }))
  window.dispatchEvent(new Event('pagehide'))
  expect(document.body.hidden).toBe(true)
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  await vi.waitFor(() => expect(document.body.hidden === false || reload.mock.calls.length > 0).toBe(true))
}

it('a page from the browser’s memory is shown again to its own reader', async () => {
  await leaveAndComeBack('hers')
  expect(document.body.hidden).toBe(false)
  expect(reload).not.toHaveBeenCalled()
})

it('to anybody else it stays covered, and is loaded anew', async () => {
  await leaveAndComeBack(null)
  expect(document.body.hidden).toBe(true)
  expect(reload).toHaveBeenCalled()
})

it('a page that was loaded is not covered', () => {
  document.body.hidden = true
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  expect(document.body.hidden).toBe(false)
  expect(asks).not.toHaveBeenCalled()
})
