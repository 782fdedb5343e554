/** One space where there were several or other white space (NBSP, line breaks); none at the ends. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/gu, ' ').trim()
}
