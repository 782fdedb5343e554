import { mayFindSubjects } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getVersion, wordsIn } from '~/domains/services/index.server'
import { contentLocaleOf, type Locale } from '~/i18n/locales'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

export type CaseWords = ReturnType<typeof wordsIn>

/**
 * The words of the service that each application or case is about, by its id. For who reads the audit; nothing for
 * others. A draft that was deleted has none.
 */
export async function wordCases(
  context: Context,
  ids: readonly string[],
  locale: Locale,
): Promise<Map<string, CaseWords>> {
  if (!mayFindSubjects(context) || ids.length === 0) return new Map()
  return transaction(context, async (work) => {
    const found = await work.asSystem(() => readVersions(work, [...new Set(ids)]))
    const worded = new Map<string, CaseWords>()
    for (const { id, serviceCode, journeyVersion } of found) {
      const version = await getVersion(work, serviceCode, journeyVersion)
      if (version) worded.set(id, wordsIn(version.definition, contentLocaleOf(locale)))
    }
    return worded
  })
}

async function readVersions(work: Work, ids: string[]) {
  const asked = {
    where: { id: { in: ids } },
    select: { id: true, serviceCode: true, journeyVersion: true },
  }
  return [...(await work.tx.application.findMany(asked)), ...(await work.tx.case.findMany(asked))]
}
