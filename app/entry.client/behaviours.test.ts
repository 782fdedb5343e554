// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { submitWhenChosen } from './autosubmit'
import { offerCopying } from './copy-text'
import { countCharacters } from './count-characters'
import { countSms } from './count-sms'
import { openDialogs } from './dialogs'
import { letDismiss } from './dismiss'
import { focusErrors } from './focus-errors'
import { showOwnShare } from './own-share'
import { offerPrinting } from './print'
import { tellOtherWindows, whenAnotherReads } from './session/other-windows'
import { suggestWords } from './suggest-words'
import { warnAbove } from './warn-above'

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector) as E
const click = (selector: string) =>
  find(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))

beforeAll(() => {
  for (const listen of [submitWhenChosen, openDialogs]) listen()
})
beforeEach(() => {
  vi.useFakeTimers()
  document.documentElement.lang = 'en'
})
afterEach(() => {
  vi.useRealTimers()
})

it('a list is sent when something else is chosen', () => {
  document.body.innerHTML =
    '<form><select data-autosubmit><option>a</option></select><select></select></form>'
  const sent = vi.spyOn(find<HTMLFormElement>('form'), 'requestSubmit').mockReturnValue()
  for (const select of document.querySelectorAll('select'))
    select.dispatchEvent(new Event('change', { bubbles: true }))
  expect(sent).toHaveBeenCalledTimes(1)
})

it('a question is asked in a dialog, and closed again', () => {
  document.body.innerHTML =
    '<button data-confirm-dialog="d"><b>x</b></button><dialog id="d"><i data-close-dialog></i></dialog>'
  expect(click('b')).toBe(false)
  expect(find<HTMLDialogElement>('dialog').open).toBe(true)
  click('i')
  expect(find<HTMLDialogElement>('dialog').open).toBe(false)
})

it('a message is put away, and the page has the focus', () => {
  document.body.innerHTML =
    '<main id="main" tabindex="-1"><p data-toast><b data-dismiss hidden></b></p></main>'
  letDismiss()
  expect(find('b').hidden).toBe(false)
  click('b')
  expect(document.querySelector('[data-toast]')).toBeNull()
  expect(document.activeElement).toBe(find('main'))
})

it('a window asks when another one shows somebody else’s page', async () => {
  vi.useRealTimers()
  const asks = vi.fn()
  whenAnotherReads(asks)
  document.body.dataset.reader = 'hers'
  const other = new BroadcastChannel('reader')
  const heard: unknown[] = []
  other.addEventListener('message', ({ data }) => void heard.push(data))
  tellOtherWindows()
  other.postMessage('hers')
  other.postMessage(null)
  await vi.waitFor(() => expect(heard).toEqual(['hers']))
  await vi.waitFor(() => expect(asks).toHaveBeenCalledTimes(1))
  other.close()
  delete document.body.dataset.reader
})

it('a page is printed', () => {
  document.body.innerHTML = '<button data-print hidden></button>'
  window.print = vi.fn()
  offerPrinting()
  click('button')
  expect(window.print).toHaveBeenCalledTimes(1)
  expect(find('button').hidden).toBe(false)
})

it('a number is copied, and the button says so', async () => {
  document.body.innerHTML =
    '<button hidden data-copy="HV-1" data-copied="Copied"><span data-copy-label>Copy</span></button>'
  const writeText = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  offerCopying()
  click('button')
  await vi.advanceTimersByTimeAsync(0)
  vi.unstubAllGlobals()
  expect(writeText).toHaveBeenCalledWith('HV-1')
  expect(find('span').textContent).toBe('Copied')
})

it('the device’s own way to send an address comes before copying it', async () => {
  document.body.innerHTML = `<button hidden data-copy="https://x.uz/a" data-copied="Copied" data-share="Lagan"
    data-share-label="Share"><span data-copy-label>Copy</span></button>`
  const writeText = vi.fn(async () => undefined)
  const share = vi.fn(async () => undefined)
  vi.stubGlobal('navigator', { clipboard: { writeText }, share })
  offerCopying()
  expect(find('span').textContent).toBe('Share')
  click('button')
  await vi.advanceTimersByTimeAsync(0)
  expect(share).toHaveBeenCalledWith({ title: 'Lagan', url: 'https://x.uz/a' })
  expect(writeText).not.toHaveBeenCalled()
  share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'))
  click('button')
  await vi.advanceTimersByTimeAsync(0)
  expect(writeText, 'she closed it').not.toHaveBeenCalled()
  share.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'))
  click('button')
  await vi.advanceTimersByTimeAsync(0)
  vi.unstubAllGlobals()
  expect(writeText).toHaveBeenCalledWith('https://x.uz/a')
})

it('a price above what can be paid is said while it is typed', () => {
  document.body.innerHTML = `<form><input name="price"><div data-above-of="price" data-most="999000">
    <p data-above hidden>too dear</p></div></form>`
  warnAbove()
  const field = find<HTMLInputElement>('input')
  const type = (value: string) => {
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    vi.advanceTimersByTime(400)
    return find('p').hidden
  }
  expect(type('1 200 000')).toBe(false)
  expect(type('1,2 mln'), 'no plain number').toBe(false)
  expect(type('999 000')).toBe(true)
  expect(type('999 001')).toBe(false)
  expect(type('')).toBe(true)
})

it('what is left above the State’s ceiling is said while a price is typed', () => {
  document.body.innerHTML = `<form><input name="price" value=""><p data-share-of="price" data-ceiling="100000000"
    data-none="nothing" data-some="{n} yours"></p></form>`
  showOwnShare()
  const say = (typed: string) => {
    find<HTMLInputElement>('input').value = typed
    find('input').dispatchEvent(new Event('input'))
    vi.advanceTimersByTime(500)
    return find('p').textContent
  }
  expect(say('1 250 000')).toBe('250,000 yours')
  expect(say('1 mln')).toBe('250,000 yours')
  expect(say('1000000')).toBe('nothing')
})

it('an SMS is counted as it is sent: with its longest values, of 160 plain signs or 70 others', () => {
  const sample = { values: [['number', 'HV-7Q4K-92MX']], text: '{n} of {most}' }
  document.body.innerHTML = '<div><textarea></textarea><p data-sms-count></p></div>'
  find('div').dataset.sms = JSON.stringify(sample)
  countSms()
  const say = (typed: string) => {
    find<HTMLTextAreaElement>('textarea').value = typed
    find('textarea').dispatchEvent(new Event('input'))
    return [find('p').textContent, find('p').hasAttribute('data-over')]
  }
  expect(say(' Oʻz: {{ number }} ')).toEqual(['17 of 160', false])
  expect(say('Номер {{number}}')).toEqual(['18 of 70', false])
  expect(say('{{other}}')).toEqual(['9 of 160', false])
  expect(say('я'.repeat(71))).toEqual(['71 of 70', true])
})

it('the summary of what is wrong has the focus', () => {
  document.body.innerHTML = '<div data-error-summary tabindex="-1"></div>'
  focusErrors()
  expect(document.activeElement).toBe(find('div'))
})

describe('a long text', () => {
  it('says how much is left, counted as the server counts, after a pause', () => {
    const forms = (other: string) => JSON.stringify({ one: `{n} ${other}`, other: `{n} ${other}s` })
    document.body.innerHTML = `<textarea id="t" data-limit="5">ab</textarea>
      <p id="t-count" data-left='${forms('left')}' data-over-text='${forms('over')}'></p>`
    countCharacters()
    expect(find('p').textContent).toBe('3 lefts')
    const area = find<HTMLTextAreaElement>('textarea')
    area.value = 'a\nb😀😀😀'
    area.dispatchEvent(new Event('input', { bubbles: true }))
    expect(find('p').textContent).toBe('3 lefts')
    vi.advanceTimersByTime(400)
    expect(find('p').textContent).toBe('1 over')
    expect(find('p').hasAttribute('data-over')).toBe(true)
  })
})

describe('what is being typed into a search', () => {
  const type = (text: string) => {
    find<HTMLInputElement>('input').value = text
    find('input').dispatchEvent(new Event('input', { bubbles: true }))
  }
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  const answer = (queries: string[]) => async () => new Response(JSON.stringify({ queries }))

  beforeEach(() => {
    document.body.innerHTML = `<form action="/ru/market"><input type="search" name="q"><input name="sort" value="new">
      <nav data-suggest="/ru/search/suggestions?kind=product" data-count='{"one":"{n} word","other":"{n} words"}' hidden>
      <ul></ul></nav><span data-suggest-said></span></form>`
    suggestWords()
  })
  afterEach(() => void vi.unstubAllGlobals())

  it('is asked for after a pause, and shown as links that the arrows reach', async () => {
    const asked = vi.fn(answer(['gilam', 'gilamcha']))
    vi.stubGlobal('fetch', asked)
    type('g')
    type('gi')
    type('gil')
    await vi.advanceTimersByTimeAsync(300)
    expect(asked.mock.calls.map(([url]: unknown[]) => String(url))).toEqual([
      `${location.origin}/ru/search/suggestions?kind=product&q=gil`,
    ])
    expect(find('nav').hidden).toBe(false)
    expect(find('span').textContent).toBe('2 words')
    const links = [...document.querySelectorAll('a')]
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['gilam', `${location.origin}/ru/market?q=gilam&sort=new`],
      ['gilamcha', `${location.origin}/ru/market?q=gilamcha&sort=new`],
    ])
    find('input').focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(links[0])
    press('Escape')
    expect([find('nav').hidden, document.activeElement]).toEqual([true, find('input')])
  })

  it('goes away when nothing is known, or too little is typed, and a broken line says nothing', async () => {
    vi.stubGlobal('fetch', answer(['gilam']))
    type('gil')
    await vi.advanceTimersByTimeAsync(300)
    type('g')
    expect(find('nav').hidden).toBe(true)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')))
    type('gila')
    await vi.advanceTimersByTimeAsync(300)
    expect(find('nav').hidden).toBe(true)
  })
})
