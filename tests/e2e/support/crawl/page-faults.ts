import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'

// What no page may have, whoever reads it and at whatever size.

/** How much wider the page is than the screen. `innerWidth` would grow with the page: a phone zooms out to show it. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

// Names of the catalogues: a text that begins with one of them and a dot is a key nobody translated.
const domains = readdirSync('locales/en').map((file) => file.replace('.json', ''))
/** A key instead of its text, a placeholder that was not filled, or what a program prints of nothing. */
export const untold = new RegExp(
  `(^|\\s)(${domains.join('|')})\\.[a-zA-Z][\\w.-]*(\\s|$)|\\{\\{|\\}\\}|\\[object|\\b(undefined|null|NaN|Invalid Date)\\b`,
)

/** What the page says of itself and to its reader, as far as a fault shows. */
export async function findWordFaults(page: Page, locale: string): Promise<string[]> {
  const { lang, h1, title, texts, typed } = await page.evaluate(() => {
    const pieces = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    const typed: string[] = []
    // What stands as a code is meant as one.
    while (pieces.nextNode()) {
      const { parentElement: around, nodeValue } = pieces.currentNode
      if (!around?.closest('code')) (around?.closest('textarea') ? typed : texts).push(nodeValue ?? '')
    }
    // Nobody reads what a box that is ticked would send.
    for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'value'])
      for (const each of document.querySelectorAll(
        `[${name}]:not([type=hidden], [type=checkbox], [type=radio])`,
      ))
        (name === 'value' ? typed : texts).push(each.getAttribute(name) ?? '')
    return {
      lang: document.documentElement.lang,
      h1: [...document.querySelectorAll('h1')].map((each) => each.textContent?.trim() ?? ''),
      title: document.title,
      texts,
      typed,
    }
  })
  // A field may hold the words of a message with the places that are filled when it is sent.
  const held = typed.map((text) => text.replaceAll(/\{\{\w+\}\}/g, ''))
  const faults = [title, ...texts, ...held]
    .filter((text) => untold.test(text))
    .map((text) => `says “${text}”`)
  if (lang !== locale) faults.push(`is marked as ${lang} instead of ${locale}`)
  if (!title) faults.push('has no title')
  if (h1.length !== 1 || !h1[0]) faults.push(`has these h1: ${JSON.stringify(h1)}`)
  return faults
}

/** At the size that the window has and the letters that the page was asked in. */
export function findReflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const { clientWidth, scrollWidth, dataset } = document.documentElement
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${(element.textContent ?? '').trim().slice(0, 40)}`
    if (scrollWidth > clientWidth) {
      const widest = [...document.querySelectorAll('body *')].findLast(
        (element) => element.getBoundingClientRect().right > clientWidth + 1,
      )
      faults.push(`${scrollWidth - clientWidth} px too wide${widest ? `, e.g. ${name(widest)}` : ''}`)
    }
    const header = document.querySelector('header')?.getBoundingClientRect().height ?? 0
    if (header > window.innerHeight / 3) faults.push(`the header takes ${Math.round(header)} px`)
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *')) {
      const { overflowX, clipPath } = getComputedStyle(element)
      const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      if (isCut && clipPath === 'none' && element.clientWidth > 2 && element.textContent?.trim()) {
        faults.push(`cut: ${name(element)}`)
      }
    }
    return faults.map((fault) => `${fault} (${clientWidth} px, letters ${dataset.text} %)`)
  })
}

/**
 * What is too small for a finger: 44 px high and 24 wide, or 24 px high for a link inside a sentence. Letters of 100 %: with larger ones
 * everything is larger.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ]
    return targets.flatMap((element) => {
      if (!element.checkVisibility({ checkOpacity: true, visibilityProperty: true })) return []
      // A radio button or checkbox is pressed by its words too, and a card's link by the whole card.
      const wider = element.matches('.card-link') ? element.offsetParent : element.closest('.choice')
      const pressed = wider ?? element
      const { height, width, right } = pressed.getBoundingClientRect()
      const isShown = right > 0 && height > 1 && width > 1
      const isInline = getComputedStyle(element).display === 'inline'
      const isSmall = height < (isInline ? 23.5 : 43.5) || (width < 23.5 && !isInline)
      return isShown && isSmall
        ? [`${Math.round(width)} × ${Math.round(height)} px: ${element.outerHTML.slice(0, 140)}`]
        : []
    })
  })
}
