import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { keyOf } from '~/lib/text-key'
import { cleanLine } from '~/lib/typed/clean'
import { apostrophes } from '~/lib/typed/normalise-apostrophes'
import type { FieldWords, Reader } from '../reader'
import { longestNumber, type Numeral, readNumeral, scale, spellNumeral } from './numeral'
import { findUnit, type Units } from './units'

export interface NumberRules {
  /** `<words>.tooSmall` and `<words>.tooLarge` are said with `{{least}}` and `{{most}}`. */
  words: FieldWords
  least: number
  most: number
  /** Digits that may stand after the mark; 0 when absent: whole numbers. */
  places?: number
  /** What may stand behind the number; `5 dona` is 5, `1,2 kg` is 1200 where grams are asked for. */
  units?: Units
}

const word = String.raw`[\p{L}.${apostrophes}]`
// Two at most: `10 ish kuni` is 10 working days.
const wordBehind = new RegExp(`^(.*?)[\\s-]*((?:${word}+ )?${word}*)$`, 'su')

/** A number as people type it: `1 200`, `1.200.000`, `5 dona`. */
export function numberReader(rules: NumberRules): Reader<number> {
  const readOne = reader(rules)
  return (typed) => {
    const answer = readOne(typed)
    return answer.ok ? answer : (readCompound(cleanLine(typed), rules) ?? answer)
  }
}

// `1 kg 200 g`: a larger unit before a smaller one.
function readCompound(text: string, rules: NumberRules): Result<number> | null {
  if (text.length > longestNumber) return null
  const parts = text.split(/(?<=\p{L}\.?) ?(?=\d)/u)
  const worths = parts.map((part) => findUnit(rules.units ?? [], /\p{L}+\.?$/u.exec(part)?.[0] ?? ''))
  const [large, small] = worths
  if (parts.length !== 2 || !large || !small || large <= small) return null
  const [first, second] = parts.map(reader({ ...rules, least: 0 }))
  if (!first?.ok || !second?.ok || BigInt(second.value) >= large) return null
  return reader(rules)(String(first.value + second.value))
}

function reader(rules: NumberRules): Reader<number> {
  return (typed) => {
    const line = cleanLine(typed)
    if (line.length > longestNumber) return refuse('typed.number.notNumber')
    // `5-kun` is said as often as `5 kun`; a dot behind the last digit ends a sentence.
    const [, text = '', name = ''] = wordBehind.exec(line) ?? []
    // Where digits may stand behind a mark, a dot at the end is one that waits for them.
    if (rules.places && name === '.') return refuse('typed.number.unfinished')
    const worth = /\p{L}/u.test(name) ? findUnit(rules.units ?? [], name) : 1n
    if (worth === null) return refuseWord(text, name)
    const read = readNumeral(text)
    if ('problem' in read) return refuse(`typed.number.${read.problem}`)
    return choose(read.readings, worth, rules)
  }
}

function choose(readings: Numeral[], worth: bigint, rules: NumberRules): Result<number> {
  const judged = readings.map((reading) => judge(reading, worth, rules))
  const fitting = judged.filter((one) => one.ok)
  if (fitting.length === 1 && fitting[0]) return fitting[0]
  if (fitting.length > 1) return refuseAmbiguous(readings)
  return judged[0] ?? refuse('typed.number.notNumber')
}

function judge(reading: Numeral, worth: bigint, rules: NumberRules): Result<number> {
  const { words, least, most, places = 0 } = rules
  const scaled = scale(reading, worth, places)
  if (scaled === null) {
    if (places > 0) return refuse('typed.number.places', { count: places })
    const down =
      (scale(reading, worth, reading.fraction.length) ?? 0n) / 10n ** BigInt(reading.fraction.length)
    return refuse('typed.number.fraction', { down: String(down), up: String(down + 1n) })
  }
  const step = 10 ** places
  if (scaled > BigInt(Math.round(most * step))) return refuse(keyOf(words, 'tooLarge'), { most })
  if (scaled < BigInt(Math.round(least * step))) return refuse(keyOf(words, 'tooSmall'), { least })
  return ok(Number(scaled) / step)
}

/** `1,200`: the person is shown both ways of writing it. */
export function refuseAmbiguous(readings: Numeral[]): Refusal {
  const [one = '', other = ''] = readings.map(spellNumeral)
  return refuse('typed.number.ambiguous', { one, other })
}

function refuseWord(text: string, word: string): Refusal {
  const isNumber = 'readings' in readNumeral(text)
  return isNumber ? refuse('typed.number.unit', { word }) : refuse('typed.number.notNumber')
}
