import type { CeilingRequest } from '~/platform/prisma/client'
import { openCeilingText } from '../sealed.server'

export type CeilingFile = Omit<CeilingRequest, 'textCipher' | 'outcomeCipher'> & {
  text: string
  outcomeText: string | null
}

/** What is asked, as the centre that decides reads it. */
export function describeCeiling({ textCipher, outcomeCipher, ...facts }: CeilingRequest): CeilingFile {
  return {
    ...facts,
    text: openCeilingText('text', textCipher, facts.id) ?? '',
    outcomeText: openCeilingText('outcome', outcomeCipher, facts.id),
  }
}
