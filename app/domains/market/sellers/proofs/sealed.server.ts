import { openJson, sealJson } from '~/platform/crypto.server'
import type { ProofContents } from './schema'

const place = (row: string) => ({ table: 'seller_proof', column: 'content', row })

/** What a seller gave, sealed: where she works and is paid is read by her and the desk alone. */
export const sealProof = (content: ProofContents[keyof ProofContents], row: string): string =>
  sealJson(content, place(row))
export const openProof = (cipher: string, row: string): Partial<Record<string, string | number>> =>
  openJson(cipher, place(row))
