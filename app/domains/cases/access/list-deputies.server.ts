import type { Context } from '~/domains/identity/context'
import { caseRoles, hasCaseRole } from '../policy'
import { type Colleague, readColleagues } from '../rows/read-colleagues.server'

/** Who of the centre may stand in for a colleague who is away, by name alone. */
export async function listDeputies(
  context: Context,
): Promise<Pick<Colleague, 'id' | 'family' | 'given' | 'patronymic'>[]> {
  if (!hasCaseRole(context)) return []
  const colleagues = await readColleagues(context, caseRoles)
  return colleagues.map(({ id, family, given, patronymic }) => ({ id, family, given, patronymic }))
}
