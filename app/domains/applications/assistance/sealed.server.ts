import { open, seal } from '~/platform/crypto.server'

const place = (column: 'document' | 'phone', row: string) => ({ table: 'assistance', column, row })

export const sealSeen = (text: string, id: string) => seal(text, place('document', id))
export const sealCodePhone = (phone: string, id: string) => seal(phone, place('phone', id))
export const openCodePhone = (cipher: string, id: string) => open(cipher, place('phone', id))
