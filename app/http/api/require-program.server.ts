import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import {
  callsOfKey,
  findProgram,
  type Program,
  recordProgramUse,
} from '~/domains/administration/index.server'
import { systemContext } from '~/domains/identity/context'
import { takeFromBudget } from '~/domains/identity/index.server'
import { takeBudget } from '~/http/budgets.server'
import { getRequestContext, type RequestContext } from '~/http/session/request-context.server'
import { perform } from '~/platform/perform.server'
import { apiFault } from './api-fault.server'
import type { Endpoint } from './endpoint'

/** Who calls: the person of the key, at its organisation, as if she had chosen that role. No cookie counts here. */
export interface ProgramContext extends RequestContext {
  personId: string
  organisationId: string
  program: Program
}

/** Open to a program whose key may make this call. Others get 401 or 403, who calls too often 429. */
export async function requireProgram(
  { request, context: load }: LoaderFunctionArgs | ActionFunctionArgs,
  { scope }: Endpoint,
): Promise<ProgramContext> {
  const known = await getRequestContext(request, load)
  const secret = /^Bearer (\S{20,200})$/.exec(request.headers.get('Authorization') ?? '')?.[1]
  const portal = systemContext(known.now, known.requestId)
  const program = secret ? await perform(portal, findProgram, secret) : null
  // Who tries keys is told to wait by her address; who has one is counted by it alone.
  const wait = program
    ? await takeFromBudget('program', program.keyId, callsOfKey)
    : await takeBudget({ personId: null, address: known.address }, 'unknownKey')
  if (wait > 0)
    throw apiFault(known, 429, 'programs.error.tooMany', { headers: { 'Retry-After': String(wait) } })
  if (!program)
    throw apiFault(known, 401, 'programs.error.unknownKey', { headers: { 'WWW-Authenticate': 'Bearer' } })
  if (!program.scopes.includes(scope)) throw apiFault(known, 403, 'programs.error.scope')
  await perform(portal, recordProgramUse, program.keyId)
  const { role, personId, organisationId, duties } = program
  return { ...known, session: null, role, personId, organisationId, duties, program }
}
