import { Board, type Holding } from './board'
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

/** The best of what fits. */
export interface Found {
  /** In no order. */
  hits: Hit[]
  /** How many fit. */
  total: number
}

// One of a process: a query is scored in one go.
const board = new Board()
const phrases = new Board()

/**
 * The `most` best of what fits. A word that few things of a kind hold weighs more than one that most hold, every word may
 * be missing, and what holds more of them comes first.
 */
export function scoreHits(
  question: Question,
  indexes: ReadonlyMap<SearchKind, KindIndex>,
  most = Number.POSITIVE_INFINITY,
): Found {
  const kinds = [...indexes].map(([kind, index]) => ({ kind, index, slots: findHolding(index, question) }))
  const weighed = weighKinds(kinds, question)
  const scored = kinds.map((each, at) => scoreKind(each, weighed[at] ?? [], question.weights.length))
  const first = Math.max(0, ...scored.map(({ best }) => best))
  const least = first < floor.least ? floor.poor : floor.least
  const found = scored.map((each) => takeBest(each, Math.max(least, floor.ofBest * each.best), most))
  return {
    hits: found.flatMap(({ hits }) => hits),
    total: found.reduce((sum, { total }) => sum + total, 0),
  }
}

function findHolding(index: KindIndex, { alternatives, weights }: Question): Holding[] {
  board.reserve(index.refs.length)
  phrases.reserve(index.refs.length)
  return weights.map((_, slot) => {
    for (const alternative of alternatives) if (alternative.slot === slot) markAlternative(index, alternative)
    return board.take()
  })
}

/** Marks the documents that hold all stems of an alternative. */
function markAlternative(index: KindIndex, { stems, form, quality, sure }: Alternative): void {
  const [only, ...others] = stems
  if (only === undefined) return
  if (others.length > 0) {
    markPhrase(index, { stems, quality, sure })
    return
  }
  const worths = worthsOf(only, quality)
  visitHolding(index, only, (number, place) => {
    if (worths[place] >= leastWorth)
      board.keepBest(number, worths[place], sure, form !== '' && place === 'title')
  })
  if (worths.form < leastWorth) return
  // Whatever holds the word holds its stem, in a name of it.
  for (const number of (form !== '' && index.forms.get(form)?.values()) || [])
    if (index.refs[number] !== undefined) board.keepBest(number, worths.form, sure, true)
}

// A phrase of synonyms was not typed, so no name holds it as it was.
function markPhrase(
  index: KindIndex,
  { stems, quality, sure }: Pick<Alternative, 'stems' | 'quality' | 'sure'>,
): void {
  for (const stem of stems) {
    const worths = worthsOf(stem, quality)
    // The worst place of them all says what the phrase is worth: kept as how far it falls short.
    visitHolding(index, stem, (number, place) => {
      if (worths[place] >= leastWorth) phrases.add(number, 1, 1 - worths[place], 0)
    })
  }
  const { numbers, quality: counts, sure: shortfalls } = phrases.take()
  numbers.forEach((number, at) => {
    if (counts[at] === stems.length) board.keepBest(number, 1 - (shortfalls[at] ?? 0), sure, false)
  })
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

interface Weight {
  weight: number
  /** Of the most that a word may weigh in this kind. */
  share: number
}

/** What each word weighs in each kind. */
function weighKinds(kinds: readonly ScoredKind[], { weights, productWeights }: Question): Weight[][] {
  const most = kinds.map(({ index }) => Math.sqrt(Math.log(1 + index.numbers.size)))
  const shares = kinds.map(({ index, slots }, at) =>
    slots.map((held) =>
      held.numbers.length > 0 ? rarity(index.numbers.size, held) / (most[at] ?? 1) : null,
    ),
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
  for (const quality of held.quality) sum += quality
  return Math.sqrt(Math.log(1 + size / Math.max(1, sum)))
}

interface Scored {
  kind: SearchKind
  index: KindIndex
  numbers: Uint32Array
  /** At the places of `numbers`. */
  scores: Float64Array
  best: number
}

function scoreKind({ kind, index, slots }: ScoredKind, weights: readonly Weight[], words: number): Scored {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0)
  slots.forEach(({ numbers, quality, sure, isNamed }, slot) => {
    const { weight, share } = weights[slot] ?? { weight: 0, share: 0 }
    numbers.forEach((number, at) => {
      const worth = presence * (sure[at] ?? 0) + (1 - presence) * (quality[at] ?? 0)
      board.add(number, weight * worth, share, isNamed[at] ?? 0)
    })
  })
  const { numbers, quality: sums, sure: shares, isNamed: named } = board.take()
  const scores = new Float64Array(numbers.length)
  let best = 0
  numbers.forEach((number, at) => {
    const nameShare = Math.min(1, (named[at] ?? 0) / Math.max(index.titleSizes[number] ?? 1, words))
    const share = common + (1 - common) * (shares[at] ?? 0)
    const score = ((sums[at] ?? 0) / whole + wholeName * nameShare) * share
    scores[at] = score
    best = Math.max(best, score)
  })
  return { kind, index, numbers, scores, best }
}

/** The `most` best that are worth `bound`; of equals those that were read first, which are those with the least `ref`. */
function takeBest({ kind, index, numbers, scores }: Scored, bound: number, most: number): Found {
  const total = scores.reduce((sum, score) => sum + Number(score >= bound), 0)
  const last = total > most ? (scores.toSorted()[scores.length - most] ?? bound) : bound
  const hits: Hit[] = []
  const add = (at: number) =>
    hits.push({ kind, ref: index.refs[numbers[at] ?? 0] ?? '', score: scores[at] ?? 0 })
  const equals: number[] = []
  scores.forEach((score, at) => {
    if (score > last) add(at)
    else if (score === last) equals.push(at)
  })
  equals.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
  for (const at of equals.slice(0, most - hits.length)) add(at)
  return { hits, total }
}
