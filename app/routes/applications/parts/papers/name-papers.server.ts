import { signedForm } from '~/domains/applications/index.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'

/** Papers with what they are, in the words of the definition; a code that it no longer knows stays. */
export function namePapers<Paper extends { kind: string }>(
  papers: readonly Paper[],
  words: { papers: Readonly<Record<string, string>> },
  locale: Locale,
): (Paper & { kindText: string; mayRemove: boolean })[] {
  const nameOf = (kind: string) =>
    kind === signedForm ? getT(locale)('assistance.signedForm') : (ownValue(words.papers, kind) ?? kind)
  return papers.map((paper) => ({
    ...paper,
    kindText: nameOf(paper.kind),
    mayRemove: paper.kind !== signedForm,
  }))
}
