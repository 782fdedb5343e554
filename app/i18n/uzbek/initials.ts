/** With these a chapter begins, so the letter before it is its Roman number. */
const heading =
  /^(?:Umumiy|Asosiy|Yakuniy|Kirish|Xulosa|Tashkiliy|Qoʻshimcha|Bob|Boʻlim|Qism|Ilova|Tomonlar)\b/
const numbered = /(?:bob|boʻlim|qism|ilova|jadval|modda|guruh)\s$/i

/** Whether I, V or X at this place is the first letter of somebody's name (I. Karimov, F.I.Sh.), not a number. */
export function isInitial(text: string, index: number, token: string): boolean {
  if (token.length !== 1 || text[index + 1] !== '.') return false
  const before = text.slice(0, index)
  const after = text.slice(index + 2).replace(/^\s/, '')
  if (/(?:^|[^\p{L}])\p{Lu}[ʻh]?\.\s?$/u.test(before)) return true
  if (/^\p{Lu}/u.test(after)) return !heading.test(after)
  return /\p{Lu}\p{Ll}[\p{L}ʻʼ]*\s$/u.test(before) && !numbered.test(before)
}
