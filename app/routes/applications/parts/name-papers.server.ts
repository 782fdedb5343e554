import { ownValue } from '~/lib/own-value'

/** Papers with what they are, in the words of the definition; a code that it no longer knows stays. */
export function namePapers<Paper extends { kind: string }>(
  papers: readonly Paper[],
  words: { papers: Readonly<Record<string, string>> },
): (Paper & { kindText: string })[] {
  return papers.map((paper) => ({ ...paper, kindText: ownValue(words.papers, paper.kind) ?? paper.kind }))
}
