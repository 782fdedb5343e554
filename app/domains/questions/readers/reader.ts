import type { Result } from '~/lib/result'
import type { TextGroup } from '~/lib/text-key'

/**
 * Reads what a person typed into one kind of field. The refusal is a message key that says what is wrong and what
 * would be right; its details are the placeholders (`count` chooses the plural). A reader cleans the text itself. It
 * never guesses: what can be meant in two ways is asked about. An empty text is the form's to answer, see field.ts.
 */
export type Reader<T> = (text: string) => Result<T>

/** What a form's own texts say about a field whose bounds it sets itself: `<words>.missing`, `<words>.tooLong` … */
export type FieldWords = TextGroup
