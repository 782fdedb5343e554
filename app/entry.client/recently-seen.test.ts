// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { keepRecentlySeen } from './recently-seen'

const open = (slug: string | null) => {
  const now = slug && JSON.stringify({ slug, name: `<b>${slug}</b>`, lang: 'ru' })
  document.body.innerHTML = `<main id="main" tabindex="-1"></main>
    <section hidden data-recently-seen data-base="/ru/market/products/"><ul></ul><button data-forget-seen></button></section>`
  const section = document.querySelector('section') as HTMLElement
  if (now) section.dataset.now = now
  keepRecentlySeen()
  return section
}
const links = () => [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))

afterEach(() => localStorage.clear())

it('shows what was seen before, the newest first, each once and not this one', () => {
  expect(open('a').hidden).toBe(true)
  open('b')
  open('a')
  expect(links()).toEqual(['/ru/market/products/b'])
  const list = open(null)
  expect(list.hidden).toBe(false)
  expect(links()).toEqual(['/ru/market/products/a', '/ru/market/products/b'])
  expect(document.querySelector('a')?.textContent, 'no markup').toBe('<b>a</b>')
})

it('keeps a few, and nothing that makes no sense', () => {
  for (const slug of 'abcdefghijkl') open(slug)
  open(null)
  expect(links()).toHaveLength(8)
  localStorage.setItem('recently-seen', '[{"slug":"//evil.example","name":"x","lang":"ru"},3,null]')
  expect(open(null).hidden).toBe(true)
  localStorage.setItem('recently-seen', 'none')
  expect(open(null).hidden).toBe(true)
})

it('forgets by its button, and when somebody signs out', () => {
  open('a')
  const section = open('b')
  document.querySelector('button')?.click()
  expect([section.hidden, localStorage.length]).toEqual([true, 0])
  open('a')
  document.body.insertAdjacentHTML('beforeend', '<form action="/ru/sign-out" method="post"></form>')
  const form = document.querySelector('form') as HTMLFormElement
  form.addEventListener('submit', (event) => event.preventDefault())
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  expect(localStorage.length).toBe(0)
})
