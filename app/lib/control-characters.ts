/** Space that comes along when text is pasted: tab, line breaks, the page breaks of Word and PDF. */
const control = /[^\P{Cc}\t\n\v\f\r]/u

/**
 * True for text with a control character that nobody can have typed, NUL first of all: PostgreSQL takes none in text,
 * and a terminal that shows a log acts on others.
 */
export function hasControlCharacter(text: string): boolean {
  return control.test(text)
}
