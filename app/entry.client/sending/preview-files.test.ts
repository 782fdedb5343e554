// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { previewFiles } from './preview-files'

const find = (selector: string) => document.querySelector(selector) as HTMLElement

async function choose(file: File) {
  Object.defineProperty(find('input'), 'files', { value: [file], configurable: true })
  find('input').dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(find('p').hidden).toBe(false))
}

it('what is too large is said at once, and no longer when another file is chosen', async () => {
  document.body.innerHTML =
    '<input type="file" id="paper" data-max-bytes="10" data-too-large="Too large"><p data-preview-for="paper" hidden></p>'
  previewFiles()
  await choose(new File(['x'.repeat(11)], 'large.pdf', { type: 'application/pdf' }))
  expect(find('p').textContent).toBe('Too large')
  expect(find('input').hasAttribute('data-refused')).toBe(true)
  expect(find('input').getAttribute('aria-invalid')).toBe('true')

  await choose(new File(['x'], 'small.pdf', { type: 'application/pdf' }))
  await vi.waitFor(() => expect(find('p').textContent).toBe(''))
  expect(find('input').hasAttribute('data-refused')).toBe(false)
  expect(find('input').hasAttribute('aria-invalid')).toBe(false)
})
