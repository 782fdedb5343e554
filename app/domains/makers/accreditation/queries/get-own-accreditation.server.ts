import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { Accreditation } from '~/platform/prisma/client'
import { isOwnAccreditation } from '../policy'
import { type DecisionOfMaker, readDecisions } from '../rows/read-decisions.server'
import { readLines } from '../rows/read-lines.server'
import { type AccreditationPaper, readLostPapers, readPapers } from '../rows/read-papers.server'
import type { RequirementLine } from '../rules'
import { openAppliedAccount } from '../sealed.server'

export interface AccreditationFile extends Omit<Accreditation, 'accountCipher'> {
  account: { account: string; bankCode: string }
  papers: AccreditationPaper[]
  lines: RequirementLine[]
  decisions: DecisionOfMaker[]
}

/** With what its workshop alone is told: papers that were deleted for a virus. */
export interface OwnAccreditationFile extends AccreditationFile {
  lost: Pick<AccreditationPaper, 'id' | 'kind' | 'deviceCode'>[]
}

/** An application of the actor's own workshop, with what was said of it; null for any other. */
export function getOwnAccreditation(context: Context, id: string): Promise<OwnAccreditationFile | null> {
  if (!isId(id)) return Promise.resolve(null)
  return transaction(context, async (work) => {
    const row = await work.tx.accreditation.findUnique({ where: { id } })
    if (!row || !isOwnAccreditation(context, row)) return null
    const { accountCipher, ...accreditation } = row
    return {
      ...accreditation,
      account: openAppliedAccount(accountCipher, id),
      papers: await readPapers(work, id),
      lost: await readLostPapers(work, id),
      lines: await readLines(work, row),
      decisions: await readDecisions(work, { accreditationId: id }),
    }
  })
}
