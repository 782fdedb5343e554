// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchHold } from './watch-hold'

const texts = {
  left: { one: '{n} minute left', other: '{n} minutes left' },
  soon: { one: 'Only {n} minute!', other: 'Only {n} minutes!' },
}
const read = (part: string) => document.querySelector(`[data-hold-${part}]`)?.textContent

beforeEach(() => {
  vi.useFakeTimers()
  document.documentElement.lang = 'en'
})
afterEach(() => {
  vi.useRealTimers()
})

it('counts quietly, warns once five minutes before the end, and asks for the page when it is over', () => {
  document.body.innerHTML = `<div data-hold-seconds="400"><p data-hold-left></p><p data-hold-soon></p></div>`
  document.querySelector('div')?.setAttribute('data-hold-texts', JSON.stringify(texts))
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  watchHold()
  expect([read('left'), read('soon')]).toEqual(['7 minutes left', ''])
  vi.advanceTimersByTime(100_000)
  expect([read('left'), read('soon')]).toEqual(['5 minutes left', 'Only 5 minutes!'])
  vi.advanceTimersByTime(245_000)
  expect([read('left'), read('soon')], 'said once').toEqual(['1 minute left', 'Only 5 minutes!'])
  vi.advanceTimersByTime(120_000)
  expect(reload).toHaveBeenCalledTimes(1)
})
