import { randomInt, timingSafeEqual } from 'node:crypto'
import { sign } from '~/platform/crypto.server'

/** A fresh six-digit code for a guest, and what is kept of it. Her seller never sees it: it goes to her phone. */
export function newReceiptCode(parcelId: string): { code: string; receiptCodeHash: string } {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return { code, receiptCodeHash: hashCode(parcelId, code) }
}

export function fitsReceiptCode(parcelId: string, code: string, hash: string | null): boolean {
  if (!hash) return false
  const given = Buffer.from(hashCode(parcelId, code))
  const kept = Buffer.from(hash)
  return given.length === kept.length && timingSafeEqual(given, kept)
}

// Keyed: a plain hash of six digits is undone by trying a million of them.
function hashCode(parcelId: string, code: string): string {
  return sign('receiptCode', `${parcelId}:${code}`)
}
