import type { Work } from '~/platform/work.server'
import type { ByLocale, CentreFacts } from '../schema'

/** What an administrator wrote of a centre, as its row holds it. */
export function centreColumns({ names, address, ...rest }: CentreFacts) {
  return {
    ...rest,
    ...{ nameUzLatn: names['uz-Latn'], nameUzCyrl: names['uz-Cyrl'], nameRu: names.ru, nameEn: names.en },
    ...{ addressUzLatn: address['uz-Latn'], addressUzCyrl: address['uz-Cyrl'] },
    ...{ addressRu: address.ru, addressEn: address.en },
  }
}

/** True when another centre of the region that works is called so in any language: people would come to the wrong one. */
export async function isNameTaken(
  work: Work,
  { code, names }: { code: string; names: ByLocale },
): Promise<boolean> {
  const alike = [
    { nameUzLatn: names['uz-Latn'] },
    { nameUzCyrl: names['uz-Cyrl'] },
    { nameRu: names.ru },
    { nameEn: names.en },
  ]
  const where = { code: { not: code, startsWith: code.slice(0, 4) }, closedOn: null, OR: alike }
  return (await work.tx.centre.count({ where })) > 0
}
