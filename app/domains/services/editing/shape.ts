import { z } from 'zod'
import { definition } from '../definition/definition'
import type { RowsOf } from './rows'

/**
 * What can stand at a place of a definition, for whoever edits it. Read off the schema, so that a new kind of question or
 * outcome can be edited as soon as it is there.
 */
export type Shape =
  | { is: 'texts' | 'flag' | 'condition' | 'words' | 'raw' }
  | { is: 'word'; pattern: string | null }
  /** A map, written as rows. */
  | { is: 'rows'; of: RowsOf }
  | { is: 'number'; least: number; most: number; orNone: boolean }
  | { is: 'choice' | 'several'; values: string[] }
  | { is: 'list'; of: Shape; least: number }
  | { is: 'object'; fields: Field[] }
  /** By its `kind`. */
  | { is: 'variants'; options: Map<string, ObjectShape> }
export type ObjectShape = Extract<Shape, { is: 'object' }>

export interface Field {
  name: string
  shape: Shape
  isOptional: boolean
}

interface Schema {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  items?: Schema
  enum?: string[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  pattern?: string
  minimum?: number
  maximum?: number
  minItems?: number
}

let known: ObjectShape | undefined

/** The shape of a whole definition. */
export function definitionShape(): ObjectShape {
  known ??= readObject(z.toJSONSchema(definition, { io: 'input' }) as Schema)
  return known
}

const localesOfTexts = 'en,ru,uz-Cyrl,uz-Latn'

function readShape(schema: Schema): Shape {
  // Conditions alone hold themselves; a test of the editor says so.
  if (schema.$ref) return { is: 'condition' }
  const variants = schema.oneOf ?? schema.anyOf
  if (variants) return readVariants(variants)
  if (schema.properties) {
    const isTexts = Object.keys(schema.properties).sort().join() === localesOfTexts
    return isTexts ? { is: 'texts' } : readObject(schema)
  }
  if (schema.enum) return { is: 'choice', values: schema.enum }
  if (schema.const === true || schema.type === 'boolean') return { is: 'flag' }
  if (schema.type === 'array' && schema.items) return readList(schema.items, schema.minItems ?? 0)
  if (schema.type === 'integer' || schema.type === 'number') return readNumber(schema, false)
  if (schema.type === 'string') return { is: 'word', pattern: schema.pattern ?? null }
  return readMap(schema)
}

function readMap({ additionalProperties: of }: Schema): Shape {
  if (typeof of !== 'object') return { is: 'raw' }
  if (of.type === 'array') return { is: 'rows', of: 'facts' }
  return of.properties && 'plusYears' in of.properties ? { is: 'rows', of: 'placeholders' } : { is: 'raw' }
}

function readVariants(variants: Schema[]): Shape {
  const kinds = variants.map((one) => one.properties?.kind?.const)
  if (kinds.every((kind) => typeof kind === 'string')) {
    return {
      is: 'variants',
      options: new Map(variants.map((one, at) => [String(kinds[at]), readObject(one)])),
    }
  }
  const [first, ...others] = variants.filter(({ type }) => type !== 'null')
  if (first?.type === 'integer' && others.length === 0) return readNumber(first, true)
  const isWord = variants.every(({ type }) => type === 'string')
  return isWord ? { is: 'word', pattern: null } : { is: 'raw' }
}

function readList(items: Schema, least: number): Shape {
  const of = readShape(items)
  if (of.is === 'choice') return { is: 'several', values: of.values }
  return of.is === 'word' ? { is: 'words' } : { is: 'list', of, least }
}

function readNumber({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema, orNone: boolean): Shape {
  return {
    is: 'number',
    least: Math.max(minimum, -1_000_000),
    most: Math.min(maximum, 1_000_000_000),
    orNone,
  }
}

function readObject({ properties = {}, required = [] }: Schema): ObjectShape {
  const fields = Object.entries(properties)
    .filter(([name]) => name !== 'kind')
    .map(([name, schema]) => ({ name, shape: readShape(schema), isOptional: !required.includes(name) }))
  return { is: 'object', fields }
}
