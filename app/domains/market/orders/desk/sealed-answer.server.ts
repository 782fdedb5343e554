import { open, seal } from '~/platform/crypto.server'

const placeOf = (row: string) => ({ table: 'desk_refund', column: 'answer', row })

/** What both sides of a dispute will read, once a second person sends the decision. */
export const sealAnswer = (answer: string, refundId: string): string => seal(answer, placeOf(refundId))
export const openAnswer = (cipher: string, refundId: string): string => open(cipher, placeOf(refundId))
