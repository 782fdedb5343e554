import type { ReactNode } from 'react'
import { ownValue } from '~/lib/own-value'
import type { SelectGroup } from '../form/select-field'

/** A question as its field needs it: texts are in the reader's language, what is not offered is left out. */
export interface QuestionView {
  kind: string
  /** The field of an answer that is one value. */
  name: string
  /** Stands before the fields of its parts. */
  base: string
  label: string
  hint?: string | undefined
  optional?: boolean | undefined
  /** The label is the heading of the page. */
  heads?: boolean | undefined
  /** An organisation is paid, which has no social card. */
  onlyAccounts?: boolean | undefined
  options?: { value: string; label: string; hint?: string | undefined }[] | undefined
  /** Characters. */
  limit?: number | undefined
  /** What is counted, behind a number. */
  unit?: string | undefined
  decimal?: boolean | undefined
  /** "I do not know it", where that is an answer. */
  unknown?: { name: string; label: string; hint?: string | undefined } | undefined
  devices?: DeviceGroup[] | undefined
  /** "The specialist decides", where that is an answer. */
  specialist?: { value: string; label: string; hint: string } | undefined
  places?: SelectGroup[] | undefined
  withStreet?: boolean | undefined
  items?: RepeatedItems | undefined
}

export interface DeviceGroup {
  isoClass: string
  options: {
    code: string
    name: string
    madeToMeasure: boolean
    ceilingTiyin: string | null
    /** False for a child's device where the application is for a grown-up. */
    fits: boolean
  }[]
}

export interface RepeatedItems {
  /** The field that says how many are on the page. */
  countName: string
  /** The heading of one. */
  each: string
  /** Stands before the number of an item in the names of its fields. */
  prefix: string
  /** What is asked of each; their names are those inside an item. */
  questions: QuestionView[]
}

/** What is typed or known, by field. */
export type FieldValues = Readonly<Record<string, string | string[] | undefined>>

export interface QuestionFieldProps {
  question: QuestionView
  /** What is known; what was typed into a refused form is there by itself. */
  values: FieldValues
}

export type QuestionField = (props: QuestionFieldProps) => ReactNode

/** The first value of a field. */
export function typedIn(values: FieldValues, field: string): string | undefined {
  const value = ownValue(values, field)
  return Array.isArray(value) ? value[0] : value
}

/** What a field of one value takes from its question. */
export function fieldOf({ question, values }: QuestionFieldProps) {
  const { name, label, hint, optional, heads } = question
  return {
    name,
    label,
    hint,
    optional,
    asHeading: heads === true,
    value: typedIn(values, name),
  }
}

/** The three inputs of a day. */
export function dayOf(values: FieldValues, field: string) {
  return {
    day: typedIn(values, `${field}.day`) ?? '',
    month: typedIn(values, `${field}.month`) ?? '',
    year: typedIn(values, `${field}.year`) ?? '',
  }
}
