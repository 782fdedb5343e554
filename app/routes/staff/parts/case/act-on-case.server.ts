import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Role } from '~/domains/identity/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'

interface CaseForm<Schema extends z.ZodType> {
  roles: readonly Role[]
  schema: Schema
  act: (context: SignedInContext, id: string, input: z.output<Schema>) => Promise<Result<unknown>>
  /** Key of what is said on the case's page when it is done. */
  done: TextKey
}

/** A form on a case: who may, what was typed, the step, and back to the case. */
export async function actOnCase<Schema extends z.ZodType>(
  args: ActionFunctionArgs,
  { roles, schema, act, done }: CaseForm<Schema>,
) {
  const context = await requireRole(args, ...roles)
  const { id = '' } = args.params
  const form = await readFormData(args.request)
  const parsed = parseForm(form, schema)
  if (!parsed.ok) return refuseForm(parsed)
  const acted = await act(context, id, parsed.value)
  if (!acted.ok) return refuseForm(acted)
  return redirectWithNotice(`/${context.locale}/staff/cases/${id}`, { key: done, tone: 'success' })
}
