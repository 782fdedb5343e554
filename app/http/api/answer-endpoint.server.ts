import { createHash } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { answerOnce } from '~/domains/administration/index.server'
import { type ProgramReason, programReasons } from '~/domains/administration/schema'
import { firstMessage } from '~/http/forms.server'
import { isForbidden, isMissing, statusOfRefusal } from '~/http/refusal/refusal-status'
import { isId } from '~/lib/ids'
import type { Refusal, Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import type { Prisma } from '~/platform/prisma/client'
import type { WorkOf } from '~/platform/work.server'
import { apiFault, type FieldFault } from './api-fault.server'
import { type Endpoint, reasonHeader, requestKeyHeader } from './endpoint'
import { readBody } from './read-body.server'
import { type ProgramContext, requireProgram } from './require-program.server'

/**
 * Answers a call that reads: the key, the reason where it shows people, what was asked, and then the reading. Null is a
 * 404.
 */
export async function answerRead<Query extends z.ZodObject>(
  endpoint: Endpoint<Query>,
  args: LoaderFunctionArgs,
  read: (context: ProgramContext, asked: z.output<Query>, reason: ProgramReason) => Promise<object | null>,
): Promise<Response> {
  const context = await requireProgram(args, endpoint as never)
  const unknown = findUnknown(endpoint as never, args, context)
  if (unknown) return unknown
  const given = args.request.headers.get(reasonHeader)
  const reason = endpoint.asksReason ? programReasons.find((one) => one === given) : 'check'
  if (!reason) return apiFault(context, 422, 'programs.error.reasonMissing')
  const asked = endpoint.query?.safeParse(Object.fromEntries(new URL(args.request.url).searchParams))
  if (asked && !asked.success)
    return apiFault(context, 422, 'programs.error.badInput', { fields: fieldsOf(asked.error) })
  const found = isOdd(args) ? null : await read(context, (asked?.data ?? {}) as z.output<Query>, reason)
  return found ? json(found) : apiFault(context, 404, 'programs.error.notFound')
}

/** What a call is about besides its body: how it is named, and by which key. */
export interface Called {
  keyId: string
  requestKey: string
}

/** Answers a call that does something: once under each name that the program gives it. */
export async function answerWrite<Body extends z.ZodType, Fault extends TextKey>(
  endpoint: Endpoint<z.ZodObject, Body>,
  args: ActionFunctionArgs,
  act: (
    work: WorkOf<ProgramContext>,
    body: z.output<Body>,
    called: Called,
  ) => Promise<Result<Prisma.JsonValue, Fault>>,
): Promise<Response> {
  const context = await requireProgram(args, endpoint as never)
  if (args.request.method !== 'POST')
    return apiFault(context, 405, 'programs.error.method', { headers: { Allow: 'POST' } })
  const unknown = findUnknown(endpoint as never, args, context)
  if (unknown) return unknown
  if (isOdd(args)) return apiFault(context, 404, 'programs.error.notFound')
  const requestKey = args.request.headers.get(requestKeyHeader) ?? ''
  if (!/^[!-~]{8,100}$/.test(requestKey)) return apiFault(context, 422, 'programs.error.requestKeyMissing')
  const read = await readBody(args.request, endpoint.body as Body)
  if (!read.ok) return apiFault(context, read.status, read.code)
  const { parsed } = read
  if (!parsed.success)
    return apiFault(context, 422, 'programs.error.badInput', { fields: fieldsOf(parsed.error) })
  const call = { keyId: context.program.keyId, requestKey }
  const inputHash = hashOf([endpoint.id, args.params, parsed.data])
  const done = await perform(
    context,
    answerOnce<WorkOf<ProgramContext>, Fault>,
    { ...call, inputHash },
    (work) => act(work, parsed.data, call),
  )
  return done.ok ? json(done.value, { status: endpoint.status ?? 200 }) : refused(context, done)
}

/** A call that asks for what there is not: left out without a word, it would answer something else than was asked. */
function findUnknown(
  { query }: Endpoint,
  { request }: LoaderFunctionArgs,
  context: ProgramContext,
): Response | null {
  const known = Object.keys(query?.shape ?? {})
  const given = new Set(new URL(request.url).searchParams.keys())
  const fields = [...given]
    .filter((name) => !known.includes(name))
    .map((name) => ({ field: name.slice(0, 200), code: 'programs.error.unknownParameter' as const }))
  return fields.length > 0 ? apiFault(context, 400, 'programs.error.badInput', { fields }) : null
}

// An id that can be none's.
const isOdd = ({ params }: LoaderFunctionArgs) => params.id !== undefined && !isId(params.id)

function hashOf(asked: unknown): string {
  const text = JSON.stringify(asked, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
  return createHash('sha256').update(text).digest('hex')
}

function fieldsOf(error: z.ZodError): FieldFault[] {
  return error.issues.map((issue) => {
    if (issue.code === 'unrecognized_keys')
      return { field: issue.keys.join(', ').slice(0, 200), code: 'programs.error.unknownField' }
    const { key, values } = firstMessage([issue])
    return { field: issue.path.join('.') || 'body', code: key, values }
  })
}

function refused(context: ProgramContext, { error, details }: Refusal<TextKey>): Response {
  const status = isMissing(error) ? 404 : isForbidden(error) ? 403 : statusOfRefusal(error)
  return apiFault(context, status, error, details ? { values: details } : {})
}
