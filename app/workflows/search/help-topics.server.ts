import type { Locale } from '~/i18n/locales'
import { getTexts, type Texts } from '~/i18n/translator.server'

export interface HelpTopic {
  ref: string
  /** Behind the language. */
  path: string
  title: string
  /** Every sentence of the topic, in its order. */
  lines: string[]
}

const pages = ['help', 'about', 'privacy'] as const

/** Everything that the portal's pages of help say, a topic a heading: what is written there is found without more ado. */
export function listHelpTopics(locale: Locale): HelpTopic[] {
  return pages.flatMap((page) => {
    const texts = getTexts(locale, `public.${page}`)
    const sections = Object.entries(texts).flatMap(([section, content]): HelpTopic[] => {
      if (typeof content === 'string' || typeof content.title !== 'string') return []
      const ref = `${page}-${section}`
      return [{ ref, path: `/${page}#${section}`, title: content.title, lines: linesOf(content) }]
    })
    const title = String(texts.title ?? '')
    return [{ ref: page, path: `/${page}`, title, lines: [String(texts.lead ?? '')] }, ...sections]
  })
}

function linesOf(content: Texts): string[] {
  return Object.entries(content).flatMap(([key, text]) => {
    if (typeof text !== 'string') return linesOf(text)
    return key === 'title' ? [] : [text.replace(/\{\{.*?\}\}/g, '').trim()]
  })
}
