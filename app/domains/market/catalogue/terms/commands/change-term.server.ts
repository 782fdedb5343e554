import { recordAudit } from '~/domains/audit/index.server'
import { nameIs } from '~/i18n/uzbek/name-contains'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { ProductTermKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { mayKeepTerms } from '../../../policy'
import type { TermInput } from '../../../schema'
import { clearCatalogueCache } from '../../cached.server'
import { writeSearchDocuments } from '../../rows/write-search-documents.server'
import { renameOptionValue } from '../../variants/rows/rename-option-value.server'

export type ChangeTermError =
  | 'admin.error.notAllowed'
  | 'market.error.termNotFound'
  /** Somebody changed it since the form was shown. */
  | 'market.error.termChanged'
  | 'market.error.termTaken'

/** Names a word otherwise, or offers it no more: products that have it keep it, and are found by what it is called now. */
export async function changeTerm(
  work: Work,
  {
    kind,
    code,
    version,
    isRetired,
    ...names
  }: TermInput & { kind: ProductTermKind; code: string; version: number; isRetired: boolean },
): Promise<Result<null, ChangeTermError>> {
  if (!mayKeepTerms(work)) return refuse('admin.error.notAllowed')
  const where = { kind, code }
  await lockName(work, `terms ${kind}`)
  const term = await work.tx.productTerm.findUnique({ where: { kind_code: where } })
  if (!term) return refuse('market.error.termNotFound')
  if (term.version !== version) return refuse('market.error.termChanged')
  const twin = await work.tx.productTerm.findFirst({
    where: { kind, code: { not: code }, nameUzLatn: nameIs(names.nameUzLatn) },
    select: { code: true },
  })
  if (twin) return refuse('market.error.termTaken')
  const retiredAt = isRetired ? (term.retiredAt ?? work.now()) : null
  await work.tx.productTerm.update({
    where: { kind_code: where },
    data: { ...names, retiredAt, version: version + 1 },
  })
  await refreshDocuments(work, where)
  await work.asSystem(() => renameOptionValue(work, where, names))
  await recordAudit(work, {
    action: isRetired ? 'productTerm.retired' : 'productTerm.changed',
    details: { productTerm: `${kind}:${code}`, termName: names.nameUzLatn },
  })
  clearCatalogueCache(work)
  return ok(null)
}

async function refreshDocuments(work: Work, where: { kind: ProductTermKind; code: string }): Promise<void> {
  const marked = await work.tx.productMark.findMany({ where, select: { productId: true } })
  const ids = marked.map(({ productId }) => productId)
  // The catalogue of the search is its own: nobody but the portal and sellers writes to it.
  await work.asSystem(() => writeSearchDocuments(work, ids))
}
