import type { Page } from '@playwright/test'

/** What a page says of itself and to its reader, read from the HTML as sent. */
export interface ReadPage {
  lang: string
  title: string
  h1: string[]
  canonical: string | null
  /** Addresses by language. */
  alternates: Record<string, string>
  description: string | null
  /** Every text a person reads or hears, piece by piece. */
  texts: string[]
  /** The same without what is marked as another language, code and addresses. */
  ownTexts: string[]
}

/** Parses HTML in the browser without loading anything of it. */
export function readPage(page: Page, html: string): Promise<ReadPage> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/html')
    const lang = document.documentElement.lang
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][hreflang]')]
    const texts: string[] = []
    const ownTexts: string[] = []
    const add = (element: Element, text: string | null) => {
      const words = text?.replace(/\s+/g, ' ').trim()
      if (!words) return
      texts.push(words)
      const marked = element.closest('[lang]')?.getAttribute('lang')
      if (marked === lang && !element.closest('code, address')) ownTexts.push(words)
    }
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.closest('script, style')) continue
      for (const node of element.childNodes) if (node.nodeType === 3) add(element, node.textContent)
      for (const name of ['aria-label', 'alt', 'title', 'placeholder'])
        add(element, element.getAttribute(name))
    }
    add(document.documentElement, document.title)
    return {
      lang,
      title: document.title,
      h1: [...document.querySelectorAll('h1')].map(({ textContent }) => textContent?.trim() ?? ''),
      canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null,
      alternates: Object.fromEntries(links.map((link) => [link.hreflang, link.getAttribute('href') ?? ''])),
      description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? null,
      texts,
      ownTexts,
    }
  }, html)
}
