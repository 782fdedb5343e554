import { open } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

/** The phones that these people gave, 12 digits each, as far as the context may see them. */
export async function listPhones(work: Work, personIds: readonly string[]): Promise<string[]> {
  const people = await work.tx.person.findMany({
    where: { id: { in: [...personIds] }, phoneCipher: { not: null } },
    select: { id: true, phoneCipher: true },
  })
  return people.flatMap(({ id, phoneCipher }) =>
    phoneCipher ? [open(phoneCipher, { table: 'person', column: 'phone', row: id })] : [],
  )
}
