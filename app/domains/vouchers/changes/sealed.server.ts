import { open, seal } from '~/platform/crypto.server'

const place = (row: string) => ({ table: 'voucher_change', column: 'text', row })

export const sealVoucherChangeText = (text: string, id: string) => seal(text, place(id))
export const openVoucherChangeText = (sealed: string, id: string) => open(sealed, place(id))
