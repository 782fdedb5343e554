import { z } from 'zod'
import { programReasons } from '~/domains/administration/schema'
import { apiRoot, type Endpoint, reasonHeader, requestKeyHeader } from './endpoint'

const fault = {
  type: 'object',
  required: ['error', 'message', 'requestId'],
  properties: {
    error: { type: 'string', description: 'A code that does not change.' },
    message: { type: 'string', description: 'The same in English, for people.' },
    fields: {
      type: 'object',
      description: 'What is wrong with which field.',
      additionalProperties: { type: 'string' },
    },
    requestId: { type: 'string', description: 'To be named when you ask us.' },
  },
} as const

/** Every call may be answered so. */
const everyFault = {
  '401': 'No key, or one that is unknown, taken back or over.',
  '403': 'The key may not do this, or you stand on both sides of it.',
  '404': 'There is none, or it is not yours.',
  '409': 'It has changed meanwhile.',
  '422': 'What was sent does not fit, or this Idempotency-Key was used for something else.',
  '429': 'Too many calls; Retry-After says how many seconds to wait.',
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
    info: { title: 'Hamroh', version: '1', description: 'For the own systems of organisations.' },
    servers: [{ url: origin + apiRoot }],
    security: [{ key: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key of your organisation.' },
      },
      schemas: { Fault: fault },
    },
  }
}

const shapeOf = (schema: z.ZodType) => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>
  return shape
}

function describeEndpoint({ id, path, scope, summary, query, body, answer, refusals }: Endpoint) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  }))
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: false, schema: shapeOf(schema as z.ZodType) },
  }))
  const header = body
    ? { name: requestKeyHeader, schema: { type: 'string', minLength: 8, maxLength: 100 } }
    : { name: reasonHeader, schema: { type: 'string', enum: [...programReasons] } }
  return {
    operationId: id,
    summary,
    description: [`Needs \`${scope}\`.`, ...refusals.map((code) => `\`${code}\``)].join(' '),
    parameters: [...inPath, ...inQuery, { ...header, in: 'header', required: true }],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: shapeOf(body) } } },
    }),
    responses: {
      '200': { description: summary, content: { 'application/json': { schema: shapeOf(answer) } } },
      ...Object.fromEntries(
        Object.entries(everyFault).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
          },
        ]),
      ),
    },
  }
}
