import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Definition } from '../definition/definition'
import { getVersionInForce } from './get-version-in-force.server'

/** The definition in force today; null when the service cannot be applied for here. */
export async function getDefinition(context: Context, serviceCode: string): Promise<Definition | null> {
  const today = dayOf(context.now())
  const version = await transaction(context, (work) => getVersionInForce(work, serviceCode, today))
  return version?.definition ?? null
}
