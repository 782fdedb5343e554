import { randomInt } from 'node:crypto'
import { isSameSecret, sign } from './crypto.server'

/** What a code of six digits is for; a code of one kind is none of another. */
type Purpose = 'consentCode' | 'contractCode' | 'handoverCode' | 'mandateCode' | 'receiptCode' | 'serviceCode'

/** A fresh code that somebody tells or types, and what is kept of it beside the row that it is for. */
export function newSixDigits(purpose: Purpose, row: string): { code: string; hash: string } {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return { code, hash: hashSixDigits(purpose, row, code) }
}

/** Keyed: a plain hash of six digits is undone by trying a million of them. */
export function hashSixDigits(purpose: Purpose, row: string, code: string): string {
  return sign(purpose, `${row}:${code}`)
}

/** False where no code is kept. */
export function fitsSixDigits(purpose: Purpose, row: string, code: string, kept: string | null): boolean {
  return kept !== null && kept !== '' && isSameSecret(hashSixDigits(purpose, row, code), kept)
}
