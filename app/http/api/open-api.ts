import { z } from 'zod'
import { programReasons } from '~/domains/administration/schema'
import { webhookEvents } from '~/domains/makers/schema'
import { describeWebhook } from './describe-webhook'
import { apiRoot, type Endpoint, reasonHeader, requestKeyHeader } from './endpoint'

const problem = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Where the words of the code stand.' },
    title: { type: 'string', description: 'The code in English, for people.' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Does not change.' },
    requestId: { type: 'string', description: 'To be named when you ask us.' },
    values: { type: 'object', description: 'What the words name: tries left, the version of today.' },
    errors: {
      type: 'array',
      description: 'What is wrong with which field.',
      items: {
        type: 'object',
        required: ['field', 'code', 'title'],
        properties: {
          field: { type: 'string' },
          code: { type: 'string', description: 'Does not change.' },
          title: { type: 'string', description: 'The same in English.' },
        },
      },
    },
  },
} as const

/** Every call may be answered so. */
const everyFault = {
  '400': 'A parameter of the address is unknown, or the body is not JSON.',
  '401': 'No key, or one that is unknown, taken back or over.',
  '403': 'The key may not do this, or you stand on both sides of it.',
  '404': 'There is none, or it is not yours.',
  '422': 'What was sent does not fit, or this Idempotency-Key was used for something else.',
  '429': 'Too many calls; Retry-After says how many seconds to wait.',
  '503': 'The portal is too busy, or its database is away: try again after Retry-After.',
} as const

/** A call that writes, besides. */
const everyWriteFault = {
  '409': 'It has changed meanwhile.',
  '413': 'The body is larger than 1 MB.',
  '415': 'The body is not sent as application/json.',
} as const

/** The description of all calls by OpenAPI 3.1, made of what reads them. */
export function describeApi(endpoints: readonly Endpoint[], origin: string) {
  const paths = new Map<string, Record<string, unknown>>()
  for (const endpoint of endpoints) {
    const others = paths.get(endpoint.path)
    paths.set(endpoint.path, { ...others, [endpoint.method]: describeEndpoint(endpoint) })
  }
  return {
    openapi: '3.1.0',
    info: {
      ...{ title: 'Hamroh', version: '1' },
      description: `For the own systems of organisations and workshops. In words: ${origin}/en/developers`,
    },
    servers: [{ url: origin + apiRoot }],
    security: [{ key: [] }],
    paths: Object.fromEntries(paths),
    webhooks: Object.fromEntries(webhookEvents.map((event) => [event, describeWebhook(event)])),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of your organisation or workshop.' },
      },
      schemas: { Problem: problem },
    },
  }
}

const shapeOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io }) as Record<string, unknown>
  return shape
}

function describeEndpoint(endpoint: Endpoint) {
  const { id, scope, summary, body, answer, refusals, status = 200 } = endpoint
  const faults = { ...everyFault, ...(body && everyWriteFault) }
  return {
    operationId: id,
    summary,
    description: [`Needs \`${scope}\`.`, ...refusals.map((code) => `\`${code}\``)].join(' '),
    parameters: parametersOf(endpoint),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: shapeOf(body, 'input') } } },
    }),
    responses: {
      [status]: {
        description: summary,
        content: { 'application/json': { schema: shapeOf(answer, 'output') } },
      },
      ...Object.fromEntries(
        Object.entries(faults).map(([fault, description]) => [
          fault,
          { description, content: problemContent },
        ]),
      ),
    },
  }
}

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
} as const

function parametersOf({ path, query, body, asksReason }: Endpoint) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  }))
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: false, schema: shapeOf(schema as z.ZodType, 'input') },
  }))
  const requestKey = { name: requestKeyHeader, schema: { type: 'string', minLength: 8, maxLength: 100 } }
  const reason = { name: reasonHeader, schema: { type: 'string', enum: [...programReasons] } }
  const headers = [...(body ? [requestKey] : []), ...(asksReason ? [reason] : [])]
  return [...inPath, ...inQuery, ...headers.map((header) => ({ ...header, in: 'header', required: true }))]
}
