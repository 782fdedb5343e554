import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { keyOf } from '~/lib/text-key'
import { cleanLine } from '~/lib/typed/clean'
import { apostrophes } from '~/lib/typed/normalise-apostrophes'
import type { FieldWords, Reader } from '../reader'
import { longestNumber, type Numeral, readNumeral, scale } from './numeral'
import { refuseAmbiguous } from './read-number'
import { findUnit, multipliers, som } from './units'

export interface MoneyRules {
  /** `<words>.tooSmall` and `<words>.tooLarge` are said with `{{least}}` and `{{most}}`, in soʻm. */
  words: FieldWords
  /** In soʻm. */
  least: bigint
  most: bigint
  /** Prices are whole soʻm; a sum that may have tiyin has two digits after the mark. */
  withTiyin?: boolean
}

interface Amount {
  readings: Numeral[]
  worth: bigint
}

const word = String.raw`[\p{L}${apostrophes}]+\.?`
const piece = new RegExp(String.raw`^([^\p{L}]+)(${word})?\s*`, 'u')
const currencyBefore = new RegExp(String.raw`^(${word})\s*(?=[\d.,])`, 'u')
const currencyBehind = new RegExp(String.raw`(?:^|(?<=[\s\d.]))(${word})$`, 'u')
const otherCurrency =
  /[$€₽£₸]|\b(?:usd|eur|rub|kzt)\b|(?<!\p{L})(?:dollar|доллар|долл|euro|yevro|евро|рубл|руб|rubl|у\.?\s?е|y\.?\s?e)/iu

/** Money as people type it, in tiyin: `12 000 soʻm`, `1.200.000`, `1,2 mln`, `500 ming`, `1 mln 200 ming`. */
export function moneyReader(rules: MoneyRules): Reader<bigint> {
  return (typed) => {
    const text = cleanLine(typed)
    if (text.length > longestNumber) return refuse('typed.number.notNumber')
    if (otherCurrency.test(text)) return refuse('typed.money.currency')
    const bare = dropStop(dropCurrency(dropNoTiyin(text)), rules)
    const amounts = readAmounts(bare)
    if ('problem' in amounts) return amounts.problem
    return addUp(amounts.amounts, rules)
  }
}

// `1000 soʻm 00 tiyin`, as on a receipt.
function dropNoTiyin(text: string): string {
  return text.replace(/(?<=\p{L}\.?)\s*0{1,2}\s*(?:tiyin|тийин|тиин|тийинов)\.?$/iu, '')
}

function dropCurrency(text: string): string {
  const isSom = (_: string, found: string) => (findUnit(som, found) === null ? found : '')
  return text.replace(currencyBehind, isSom).replace(currencyBefore, isSom).trim()
}

// `12 000.` ends a sentence, where no tiyin can follow.
function dropStop(text: string, { withTiyin }: MoneyRules): string {
  return withTiyin ? text : text.replace(/(?<=\d)\.$/, '')
}

// `1 mln 200 ming` is two amounts; each but a single one needs its own word, the larger first.
function readAmounts(text: string): { amounts: Amount[] } | { problem: Refusal } {
  const amounts: Amount[] = []
  let rest = text
  while (rest !== '') {
    const [whole = '', number = '', name] = piece.exec(rest) ?? []
    const worth = name ? findUnit(multipliers, name) : 1n
    if (!whole) return { problem: refuse('typed.number.notNumber') }
    if (worth === null) return { problem: refuse('typed.money.word', { word: name ?? '' }) }
    const read = readNumeral(number.trim())
    if ('problem' in read) return { problem: refuse(`typed.number.${read.problem}`) }
    amounts.push({ readings: read.readings, worth })
    rest = rest.slice(whole.length)
  }
  if (amounts.length === 0) return { problem: refuse('typed.number.notNumber') }
  const isClear = amounts.every(
    ({ worth }, index) => worth > 1n && worth < (amounts[index - 1]?.worth ?? worth + 1n),
  )
  if (amounts.length > 1 && !isClear) return { problem: refuse('typed.money.sum') }
  return { amounts }
}

function addUp(amounts: Amount[], rules: MoneyRules): Result<bigint> {
  const [first] = amounts
  if (!first) return refuse('typed.number.notNumber')
  if (amounts.length === 1) return choose(first, rules)
  const parts = amounts.map(({ readings, worth }) => {
    const [only, other] = readings
    return only && !other ? scale(only, worth * 100n) : null
  })
  const sum = parts.reduce<bigint | null>(
    (all, part) => (all === null || part === null ? null : all + part),
    0n,
  )
  return sum === null ? refuse('typed.money.sum') : judge(sum, rules)
}

function choose({ readings, worth }: Amount, rules: MoneyRules): Result<bigint> {
  const judged = readings.map((reading) => judge(scale(reading, worth * 100n), rules))
  const fitting = judged.filter((one) => one.ok)
  if (fitting.length > 1) return refuseAmbiguous(readings)
  return fitting[0] ?? judged[0] ?? refuse('typed.number.notNumber')
}

function judge(tiyin: bigint | null, { words, least, most, withTiyin }: MoneyRules): Result<bigint> {
  if (tiyin === null) return refuse('typed.money.tiyin')
  if (!withTiyin && tiyin % 100n !== 0n) return refuse('typed.money.whole')
  if (tiyin < least * 100n) return refuse(keyOf(words, 'tooSmall'), { least: Number(least) })
  if (tiyin > most * 100n) return refuse(keyOf(words, 'tooLarge'), { most: Number(most) })
  return ok(tiyin)
}
