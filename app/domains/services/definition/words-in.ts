import type { Texts } from '~/domains/questions/schema'
import type { Definition } from './definition'

/** The words of a definition that pages of a case need, in one language. */
export interface DefinitionWords {
  name: string
  /** Names of pages, by id. */
  steps: Record<string, string>
  /** Reasons of decisions, by code. */
  reasons: Record<string, string>
  /** Kinds of papers, by code. */
  papers: Record<string, string>
  again: string
  decide: string
  approved: string
  /** What silence means. */
  silence: 'escalates' | 'granted'
}

export function wordsIn(definition: Definition, locale: keyof Texts): DefinitionWords {
  const { name, pages, reasons, texts } = definition
  const byCode = (list: readonly { code: string; text: Texts }[]) =>
    Object.fromEntries(list.map(({ code, text }) => [code, text[locale]]))
  return {
    name: name[locale],
    steps: Object.fromEntries(pages.map((page) => [page.id, page.name[locale]])),
    reasons: byCode([...reasons.approve, ...reasons.refuse]),
    papers: byCode(
      pages.flatMap(({ questions }) =>
        questions.flatMap((one) => (one.kind === 'document' ? one.kinds : [])),
      ),
    ),
    again: texts.again[locale],
    decide: texts.decide[locale],
    approved: texts.approved[locale],
    silence: definition.silence ?? 'escalates',
  }
}
