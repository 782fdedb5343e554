import { recordAudit } from '~/domains/audit/index.server'
import { nameIs } from '~/i18n/uzbek/name-contains'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { ProductTermKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { mayKeepTerms } from '../../../policy'
import type { TermInput } from '../../../schema'
import { clearCatalogueCache } from '../../cached.server'

export type CreateTermError = 'admin.error.notAllowed' | 'market.error.termTaken'

/** A new word at the end of its list. Its code is made of the Uzbek name and stays for ever. */
export async function createTerm(
  work: Work,
  { kind, code, ...names }: TermInput & { kind: ProductTermKind; code: string },
): Promise<Result<{ code: string }, CreateTermError>> {
  if (!mayKeepTerms(work)) return refuse('admin.error.notAllowed')
  await lockName(work, `terms ${kind}`)
  const twin = await work.tx.productTerm.findFirst({
    where: { kind, OR: [{ code }, { nameUzLatn: nameIs(names.nameUzLatn) }] },
    select: { code: true },
  })
  if (twin) return refuse('market.error.termTaken')
  const last = await work.tx.productTerm.aggregate({ where: { kind }, _max: { position: true } })
  await work.tx.productTerm.create({
    data: { kind, code, ...names, position: (last._max.position ?? -1) + 1 },
  })
  await recordAudit(work, {
    action: 'productTerm.added',
    details: { productTerm: `${kind}:${code}`, termName: names.nameUzLatn },
  })
  clearCatalogueCache(work)
  return ok({ code })
}
