import { openJson, sealJson } from '~/platform/crypto.server'

/** What an owner said of whom she invites: how she calls her, and by what she is found. */
interface SaidOfInvited {
  name: string
  /** PINFL or phone. */
  contact: string
}

const place = (row: string) => ({ table: 'team_invitation', column: 'said', row })

export const sealSaid = (said: SaidOfInvited, id: string): string => sealJson(said, place(id))
export const openSaid = (cipher: string, id: string): SaidOfInvited =>
  openJson<SaidOfInvited>(cipher, place(id))
