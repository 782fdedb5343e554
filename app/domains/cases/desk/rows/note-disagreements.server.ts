import { factsOfCase, findDisagreements } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { disagreementLifecycle } from '../../lifecycle'
import { openCaseFacts } from '../../rows/open-case-facts.server'
import { sealDisagreement } from '../../sealed.server'
import { keyOfDisagreement } from './read-disagreements.server'

/**
 * Writes down what application and registers say differently now, which the database lets nobody approve over, and that
 * what they said before is gone. With the portal's eyes: a person settles one, and makes none.
 */
export async function noteDisagreements(work: Work, one: Case): Promise<void> {
  const { journey, found } = await openCaseFacts(work, one)
  const current = findDisagreements(journey, factsOfCase(journey, found)).map((said) => ({
    said,
    valueIndex: keyOfDisagreement(said),
  }))
  const keys = current.map(({ valueIndex }) => valueIndex)
  await work.asSystem(async () => {
    await work.tx.disagreement.updateMany({
      where: { caseId: one.id, status: 'open', valueIndex: { notIn: keys } },
      data: { status: disagreementLifecycle.open.disappear },
    })
    if (current.length === 0) return
    await work.tx.disagreement.updateMany({
      where: { caseId: one.id, status: 'gone', valueIndex: { in: keys } },
      data: { status: disagreementLifecycle.gone.comeBack },
    })
    const rows = current.map(({ said, valueIndex }) => {
      const id = newId()
      return {
        ...{ id, caseId: one.id, valueIndex, foundAt: work.now() },
        contentCipher: sealDisagreement(said, id),
      }
    })
    await work.tx.disagreement.createMany({ data: rows, skipDuplicates: true })
  })
}
