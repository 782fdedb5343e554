import type { Locale } from '~/i18n/locales'
import { getTexts, type Texts } from '~/i18n/translator.server'
import { type Inline, parseMarkup, partId } from '~/lib/texts/parse-markup'
import { listShownPages, type PlacedPage } from './shown-pages.server'

export interface HelpTopic {
  ref: string
  /** Behind the language. */
  path: string
  title: string
  /** Every sentence of the topic, in its order. */
  lines: string[]
}

/**
 * Everything that the portal's pages of help, and those that editors keep, say on a day, a topic a heading: what is
 * written there is found without more ado.
 */
export async function listHelpTopics(locale: Locale, on: Date): Promise<HelpTopic[]> {
  const pages = await listShownPages(on, locale)
  return [...describeHelp(locale), ...pages.flatMap(describePage)]
}

function describeHelp(locale: Locale): HelpTopic[] {
  const texts = getTexts(locale, 'public.help')
  const sections = Object.entries(texts).flatMap(([section, content]): HelpTopic[] => {
    if (typeof content === 'string' || typeof content.title !== 'string') return []
    return [
      {
        ...{ ref: `help-${section}`, path: `/help#${section}` },
        ...{ title: content.title, lines: linesOf(content) },
      },
    ]
  })
  const title = String(texts.title ?? '')
  return [{ ref: 'help', path: '/help', title, lines: [String(texts.lead ?? '')] }, ...sections]
}

/** The page, and its parts by their numbers: they have no other names, and the same place in every language. */
function describePage({ slug, path, title, lead, text }: PlacedPage): HelpTopic[] {
  const topics: HelpTopic[] = [{ ref: slug, path, title, lines: [lead] }]
  parseMarkup(text).forEach((block, at) => {
    if (block.kind === 'heading' && block.level === 2) {
      const here = { ref: `${slug}-${topics.length}`, path: `${path}#${partId(at)}` }
      topics.push({ ...here, title: wordsOf(block.line), lines: [] })
    } else {
      const rows = block.kind === 'list' ? block.items : [block.line]
      topics.at(-1)?.lines.push(...rows.map(wordsOf))
    }
  })
  return topics
}

const wordsOf = (line: readonly Inline[]) => line.map(({ text }) => text).join('')

function linesOf(content: Texts): string[] {
  return Object.entries(content).flatMap(([key, text]) => {
    if (typeof text !== 'string') return linesOf(text)
    return key === 'title' ? [] : [text.replace(/\{\{.*?\}\}/g, '').trim()]
  })
}
