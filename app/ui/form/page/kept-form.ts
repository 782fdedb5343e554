import type { FormReply } from './form-reply'

/** Sent by the language switch along with a form: the form is only to be shown, in the other language. */
export const keepField = '_keep'

/** Stands in every form that posts to its own page: its id and, after a dot, the mark of the person it was made for. */
export const formField = '_form'

/** Stands in a form where something can be written: which fields, and their labels, as JSON. */
export const labelsField = '_labels'

/**
 * Sent by the browser's module along with a form: what was typed into the others of its page, as JSON. They are shown
 * again with what comes.
 */
export const othersField = '_others'

/** In an address that a form is posted to: it only makes it another than the page's, and nobody reads it. */
export const sentParameter = '_sent'

/** Names and values of a form that was typed into and not sent. */
export type OtherForm = [id: string, fields: [name: string, value: string][]]

/**
 * A field and its label; with an empty label it goes on from the field before, as a month from its day. Null marks a
 * secret: it is not kept.
 */
export type FieldLabel = [name: string, label: string | null]

/** What stood in a form: before the language was changed, or when it could not be acted upon. */
export interface KeptForm {
  /** Which of the page's forms it is; null when the sender did not say. */
  id: string | null
  values: URLSearchParams
  /** The page has an answer to it, which brings its own values. */
  hasOwnValues: boolean
  /** What is wrong with it; null when nothing is. */
  reply: FormReply | null
}

/** What somebody wrote into one field, to be copied where the form itself cannot be shown any more. */
export interface WrittenText {
  label: string
  text: string
}
