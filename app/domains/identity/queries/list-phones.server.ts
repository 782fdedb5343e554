import { open } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'

/** The phones that these people gave, 12 digits each, as far as the context may see them. */
export async function listPhonesIn(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] }, phoneCipher: { not: null } },
    select: { id: true, phoneCipher: true },
  })
  return people.flatMap(({ id, phoneCipher }) =>
    phoneCipher ? [open(phoneCipher, { table: 'person', column: 'phone', row: id })] : [],
  )
}
