/** One text by hand in three languages: Uzbek (Latin), Russian, English. Uzbek in Cyrillic is made from the first. */
export type Text = readonly [uz: string, ru: string, en: string]

/** A kind of product within a category. Names are in lower case: a title begins with its own capital. */
export interface Thing {
  slug: string
  name: Text
  /** What it is and what it is good for. */
  about: Text
  /** Price range in thousands of soʻm. */
  price: readonly [number, number]
  grams: readonly [number, number]
  /** With unit `sm` or `ml`; empty when size says nothing. */
  sizes: readonly string[]
  /** Made after the order comes. */
  toOrder?: boolean
}

/** What tells two products of one kind apart: an ornament, a wood, a character. */
export interface Variant {
  slug: string
  name: Text
  about: Text
}

export interface CategoryContent {
  code: string
  name: Text
  /** Placeholders: {thing}, {variant}, {finish}. */
  titles: readonly Text[]
  things: readonly Thing[]
  variants: readonly Variant[]
  /** Material or colour: a phrase that stands after a comma in a title. */
  finishes: readonly Text[]
  technique: readonly Text[]
  care: readonly Text[]
}

type ThingRow = readonly [
  slug: string,
  name: Text,
  price: readonly [number, number],
  grams: readonly [number, number],
  sizes: string,
  about: Text,
  toOrder?: boolean,
]

/** Rows as things; sizes are written with `|` between them. */
export function things(rows: readonly ThingRow[]): Thing[] {
  return rows.map(([slug, name, price, grams, sizes, about, toOrder]) => ({
    slug,
    name,
    price,
    grams,
    sizes: sizes ? sizes.split('|') : [],
    about,
    ...(toOrder ? { toOrder } : {}),
  }))
}
