import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Role } from '~/domains/identity/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

interface CaseForm<Schema extends z.ZodType<object>> {
  roles: readonly Role[]
  schema: Schema
  command: (work: Work, input: z.output<Schema> & { caseId: string }) => Promise<Result<unknown, TextKey>>
  /** The field that a refusal is about, by its key. */
  fieldOf?: Readonly<Record<string, string>>
  /** Key of what is said on the case's page when it is done. */
  done: TextKey
}

/** A form on a case: who may, what was typed, the step, and back to the case. */
export async function actOnCase<Schema extends z.ZodType<object>>(
  args: ActionFunctionArgs,
  { roles, schema, command, done, fieldOf }: CaseForm<Schema>,
) {
  const context = await requireRole(args, ...roles)
  const { id = '' } = args.params
  const form = await readFormData(args.request)
  const parsed = parseForm(form, schema)
  if (!parsed.ok) return refuseForm(parsed)
  const acted = await perform(context, command, { ...parsed.value, caseId: id })
  if (!acted.ok) return refuseForm(acted, fieldOf)
  return redirectWithNotice(`/${context.locale}/staff/cases/${id}`, { key: done, tone: 'success' })
}
