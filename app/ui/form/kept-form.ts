/** Sent by the language switch along with a form: the form is only to be shown, in the other language. */
export const keepField = '_keep'

/** What stood in a form when the reader changed the language. */
export interface KeptForm {
  /** Which of the page's forms it is. */
  id: string
  values: URLSearchParams
}

/** Null for a body that was sent to be acted upon. */
export function readKeptForm(body: string): KeptForm | null {
  const values = new URLSearchParams(body)
  const id = values.get(keepField)
  return id === null ? null : { id, values }
}
