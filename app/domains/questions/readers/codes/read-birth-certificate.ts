import { ok, type Result, refuse } from '~/lib/result'
import { cleanLine, plainDashes } from '~/lib/typed/clean'
import { pairLetters, replaceLetters } from '~/lib/typed/look-alikes'
import { labelled } from '../without-label'

// The series is the name of a place: a Cyrillic paper or keyboard writes ТН for TN, by sound and not by look.
const sounds = pairLetters('АБВГДЕЖЗИЙКЛМНОПРСТУФХҚҲҒІ', 'ABVGDEJZIYKLMNOPRSTUFXQHGI')

// What people put for a Roman numeral: digits, strokes and letters of the same look.
const strokes: readonly (readonly [RegExp, string])[] = [
  [/[1ІLӀ|!]/g, 'I'],
  [/2/g, 'II'],
  [/3/g, 'III'],
  [/4/g, 'IV'],
  [/5/g, 'V'],
  [/Ⅰ/g, 'I'],
  [/Ⅱ/g, 'II'],
  [/Ⅲ/g, 'III'],
  [/Ⅳ/g, 'IV'],
  [/Ⅴ/g, 'V'],
  [/Х/g, 'X'],
]

const shape = /^([IVXХІLӀⅠ-Ⅴ|!]{1,4}|[1-5]|1{2,3})[\s/-]*(\p{L}{2})[\s/-]*(?:№|N[OO°.]?|#)?[\s.-]*([\d\s]*)$/u

/** Number of a birth certificate, `I-TN 0456123`: a Roman numeral, two letters of the series, seven digits. */
export const readBirthCertificate = labelled(readBare)

function readBare(typed: string): Result<string> {
  const text = plainDashes(cleanLine(typed)).toUpperCase()
  const parts = shape.exec(text)
  if (!parts) return refuse('typed.birthCertificate.shape')
  const roman = strokes.reduce((all, [sign, letters]) => all.replace(sign, letters), parts[1] ?? '')
  const series = replaceLetters(parts[2] ?? '', sounds)
  const digits = (parts[3] ?? '').replace(/\s/g, '')
  if (!/^[A-Z]{2}$/.test(series) || !/^[IVX]+$/.test(roman)) return refuse('typed.birthCertificate.shape')
  if (digits.length !== 7) return refuse('typed.birthCertificate.digits', { count: digits.length })
  return ok(`${roman}-${series} ${digits}`)
}
