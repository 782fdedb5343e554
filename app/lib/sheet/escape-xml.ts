/** What XML 1.0 has no place for: control characters but tab and line breaks, halves of letters, and two that are none. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** A text inside an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(unfit, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
