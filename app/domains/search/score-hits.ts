import { type KindIndex, type Place, visitHolding } from './kind-index'
import type { Hit, SearchKind } from './schema'
import type { Alternative } from './understanding/alternatives'

/** What part of the worth of a word the place gives where it was found; and what is given for being there at all. */
const worth = { form: 1, title: 0.94, led: 0.93, extra: 0.55, body: 0.28 }
const presence = 0.35
/** What is left of the worth when all things of the kind hold the words. */
const common = 0.85
/** Weight of a word that nothing holds, of the most that a word may have. */
const unknown = 0.6
/** For a name that holds nothing but what was looked for. */
const wholeName = 0.15
/** A thing must be worth so much of the best of its kind, and so much at all; less where nothing is worth more. */
const floor = { ofBest: 0.5, least: 0.25, poor: 0.17 }
/** What is worth less says nothing: a synonym, or a guess, of a word in the running text. */
const leastWorth = 0.25

/** How well a document holds a word of the query. */
interface Held {
  quality: number
  sure: number
  /** Whether a name holds the word as it was typed. */
  isNamed: boolean
}

/** By the number of the document. */
type Holding = Map<number, Held>

interface ScoredKind {
  kind: SearchKind
  index: KindIndex
  /** One for each word of the query. */
  slots: Holding[]
}

/** What a query asks: what stands for its words, and how much each of them says. */
export interface Question {
  alternatives: readonly Alternative[]
  /** One for each word, 0 … 1. */
  weights: readonly number[]
  /** The same among products. */
  productWeights: readonly number[]
}

/**
 * What fits, in no order. A word that few things of a kind hold weighs more than one that most hold, every word may be
 * missing, and what holds more of them comes first.
 */
export function scoreHits(question: Question, indexes: ReadonlyMap<SearchKind, KindIndex>): Hit[] {
  const kinds = [...indexes].map(([kind, index]) => ({ kind, index, slots: findHolding(index, question) }))
  const weighed = weighKinds(kinds, question)
  const scored = kinds.map((each, at) => scoreKind(each, weighed[at] ?? [], question.weights.length))
  const first = Math.max(0, ...scored.map(({ best }) => best))
  const least = first < floor.least ? floor.poor : floor.least
  return scored.flatMap(({ hits, best }) => {
    const bound = Math.max(least, floor.ofBest * best)
    return hits.filter(({ score }) => score >= bound)
  })
}

function findHolding(index: KindIndex, { alternatives, weights }: Question): Holding[] {
  const slots = weights.map((): Holding => new Map())
  for (const alternative of alternatives) {
    const held = slots[alternative.slot]
    if (held) addAlternative(index, alternative, held)
  }
  return slots
}

/** Adds the documents that hold all stems of an alternative. */
function addAlternative(index: KindIndex, { stems, form, quality, sure }: Alternative, held: Holding): void {
  const [only, ...others] = stems.map((stem) => ({ stem, worths: worthsOf(stem, quality) }))
  if (!only) return
  const named = new Set(form === '' ? [] : index.forms.get(form))
  if (others.length === 0) {
    const { stem, worths } = only
    visitHolding(index, stem, (number, place) => {
      const here = named.has(number) ? worths.form : worths[place]
      const isNamed = form !== '' && (place === 'title' || named.has(number))
      if (here >= leastWorth) keepBest(held, number, { quality: here, sure, isNamed })
    })
    return
  }
  // A phrase of synonyms was not typed, so no name holds it as it was.
  const counts = new Map<number, { stems: number; quality: number }>()
  for (const { stem, worths } of [only, ...others]) {
    visitHolding(index, stem, (number, place) => {
      if (worths[place] < leastWorth) return
      const known = counts.get(number) ?? { stems: 0, quality: Number.POSITIVE_INFINITY }
      counts.set(number, { stems: known.stems + 1, quality: Math.min(known.quality, worths[place]) })
    })
  }
  for (const [number, found] of counts) {
    if (found.stems === stems.length) keepBest(held, number, { quality: found.quality, sure, isNamed: false })
  }
}

/** What a stem is worth in each place; a document's own mark is a word of no text. */
function worthsOf(stem: string, quality: number): Record<Place | 'form', number> {
  return {
    form: quality * worth.form,
    title: quality * worth.title,
    extra: quality * worth.extra,
    body: quality * (stem.startsWith('@') ? worth.led : worth.body),
  }
}

function keepBest(held: Holding, number: number, { quality, sure, isNamed }: Held): void {
  const known = held.get(number)
  if (!known) {
    held.set(number, { quality, sure, isNamed })
    return
  }
  known.quality = Math.max(known.quality, quality)
  known.sure = Math.max(known.sure, sure)
  known.isNamed ||= isNamed
}

interface Weight {
  weight: number
  /** Of the most that a word may weigh in this kind. */
  share: number
}

/** What each word weighs in each kind. */
function weighKinds(kinds: readonly ScoredKind[], { weights, productWeights }: Question): Weight[][] {
  const most = kinds.map(({ index }) => Math.sqrt(Math.log(1 + index.numbers.size)))
  const shares = kinds.map(({ index, slots }, at) =>
    slots.map((held) => (held.size > 0 ? rarity(index.numbers.size, held) / (most[at] ?? 1) : null)),
  )
  return kinds.map(({ kind }, at) =>
    (kind === 'product' ? productWeights : weights).map((tells, slot) => {
      // What a kind does not hold weighs nearly as it does where it is held; a word known nowhere says less.
      const anywhere = shares.flatMap((each) => each[slot] ?? [])
      const elsewhere = anywhere.length > 0 ? (1 + Math.max(...anywhere)) / 2 : unknown
      const share = (shares[at]?.[slot] ?? elsewhere) * tells
      return { weight: (most[at] ?? 0) * share, share }
    }),
  )
}

function rarity(size: number, held: Holding): number {
  let sum = 0
  for (const { quality } of held.values()) sum += quality
  return Math.sqrt(Math.log(1 + size / Math.max(1, sum)))
}

interface Scored {
  sum: number
  share: number
  named: number
}

function scoreKind(
  { kind, index, slots }: ScoredKind,
  weights: readonly Weight[],
  words: number,
): { hits: Hit[]; best: number } {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0)
  const scored = new Map<number, Scored>()
  slots.forEach((held, slot) => {
    const { weight, share } = weights[slot] ?? { weight: 0, share: 0 }
    for (const [number, { quality, sure, isNamed }] of held) {
      const known = scored.get(number) ?? { sum: 0, share: 0, named: 0 }
      known.sum += weight * (presence * sure + (1 - presence) * quality)
      known.share = Math.max(known.share, share)
      if (isNamed) known.named += 1
      scored.set(number, known)
    }
  })
  let best = 0
  const hits = [...scored].map(([number, { sum, share, named }]): Hit => {
    const nameShare = Math.min(1, named / Math.max(index.titleSizes[number] ?? 1, words))
    const score = (sum / whole + wholeName * nameShare) * (common + (1 - common) * share)
    best = Math.max(best, score)
    return { kind, ref: index.refs[number] ?? '', score }
  })
  return { hits, best }
}
