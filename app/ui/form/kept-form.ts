/** Sent by the language switch along with a form: the form is only to be shown, in the other language. */
export const keepField = '_keep'

/** What stood in a form when the reader changed the language. */
export interface KeptForm {
  /** Which of the page's forms it is. */
  id: string
  values: URLSearchParams
}
