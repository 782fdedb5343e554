import type { Row, RowsOf } from '~/domains/services/schema'
import type { SelectOption } from '~/ui/form/select-field'

/** A field of the form of one place. */
export interface FieldView {
  name: string
  label: string
  is: 'texts' | 'flag' | 'condition' | 'words' | 'raw' | 'word' | 'number' | 'choice' | 'several' | 'rows'
  isOptional: boolean
  /** What is written, as it is typed; of texts by language. */
  value: string
  texts?: Record<string, string>
  /** Of `choice` and `several`. */
  options?: SelectOption[]
  chosen?: string[]
  /** Of a map: what is written in each row, and what may stand in it. */
  rows?: { of: RowsOf; parts: readonly string[]; written: Row[]; options: Record<string, SelectOption[]> }
  /** Of a number that may be none at all. */
  orNone?: boolean
}

export interface ItemView {
  place: string
  title: string
  kind: string | null
}

/** A part of a place that has a page of its own, or a list of such parts. */
export interface PartView {
  place: string
  label: string
  isList: boolean
  isThere: boolean
  items: ItemView[]
  /** Kinds that can be added. */
  kinds: SelectOption[]
}

/** What stands at one place of a definition, as its page needs it. */
export interface PlaceView {
  place: string
  title: string
  /** Places above, the whole definition first. */
  above: { place: string; label: string }[]
  kind: { value: string; options: SelectOption[] } | null
  fields: FieldView[]
  parts: PartView[]
  /** True where it can be taken away. */
  isRemovable: boolean
}
