import { createHash } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { answerOnce } from '~/domains/administration/index.server'
import { type ProgramReason, programReasons } from '~/domains/administration/schema'
import { isMissing, statusOfRefusal } from '~/http/refusal/refusal-status'
import type { Refusal, Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { apiFault } from './api-fault.server'
import { type Endpoint, reasonHeader, requestKeyHeader } from './endpoint'
import { type ProgramContext, requireProgram } from './require-program.server'

/** Answers a call that reads: the key, the reason, what was asked, and then the reading. Null is a 404. */
export async function answerRead<Query extends z.ZodObject>(
  endpoint: Endpoint<Query>,
  args: LoaderFunctionArgs,
  read: (context: ProgramContext, asked: z.output<Query>, reason: ProgramReason) => Promise<object | null>,
): Promise<Response> {
  const context = await requireProgram(args, endpoint as never)
  const given = args.request.headers.get(reasonHeader)
  const reason = programReasons.find((one) => one === given)
  if (!reason) return apiFault(context, 422, 'programs.error.reasonMissing')
  const asked = endpoint.query?.safeParse(Object.fromEntries(new URL(args.request.url).searchParams))
  if (asked && !asked.success)
    return apiFault(context, 422, 'programs.error.badInput', {}, fieldsOf(asked.error))
  const found = await read(context, (asked?.data ?? {}) as z.output<Query>, reason)
  return found ? json(found) : apiFault(context, 404, 'programs.error.notFound')
}

/** Answers a call that does something: once under each name that the program gives it. */
export async function answerWrite<Body extends z.ZodObject, Fault extends TextKey>(
  endpoint: Endpoint<z.ZodObject, Body>,
  args: ActionFunctionArgs,
  act: (work: Work, body: z.output<Body>) => Promise<Result<Prisma.JsonValue, Fault>>,
): Promise<Response> {
  const context = await requireProgram(args, endpoint as never)
  if (args.request.method !== 'POST')
    return apiFault(context, 405, 'programs.error.method', { Allow: 'POST' })
  const requestKey = args.request.headers.get(requestKeyHeader) ?? ''
  if (!/^[!-~]{8,100}$/.test(requestKey)) return apiFault(context, 422, 'programs.error.requestKeyMissing')
  const body = await readBody(args.request, endpoint)
  if (!body) return apiFault(context, 422, 'programs.error.badInput')
  if (!body.success) return apiFault(context, 422, 'programs.error.badInput', {}, fieldsOf(body.error))
  const inputHash = createHash('sha256')
    .update(JSON.stringify([endpoint.id, args.params, body.data]))
    .digest('hex')
  const call = { keyId: context.program.keyId, requestKey, inputHash }
  const done = await perform(context, answerOnce<Fault>, call, (work) => act(work, body.data))
  return done.ok ? json(done.value) : refused(context, done)
}

async function readBody<Body extends z.ZodObject>(request: Request, { body }: Endpoint<z.ZodObject, Body>) {
  if (!body || !request.headers.get('Content-Type')?.startsWith('application/json')) return null
  try {
    return body.safeParse(await request.json())
  } catch {
    return null
  }
}

const fieldsOf = (error: z.ZodError) =>
  Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.') || 'body', message]))

function refused(context: ProgramContext, { error }: Refusal<TextKey>): Response {
  return apiFault(context, isMissing(error) ? 404 : statusOfRefusal(error), error)
}
