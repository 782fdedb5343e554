import type { Condition } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import type { DefinitionFault } from '../definition/fault'
import { fitting, isRightFact, type KnownFacts } from './known-facts'
import type { Right, RightRule } from './right'
import { derivedFacts, rightFacts, rightParameters } from './vocabulary'

/** What the shape of a right cannot say. Each fault is a line for whoever writes it; empty when it can be used. */
export function checkRight({ rules }: Right): string[] {
  const ids = rules.map(({ id }) => id)
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `rule ${id} stands twice`),
    ...rules.flatMap((rule) =>
      [...checkCondition(rule.if), ...checkWords(rule)].map((fault) => `rule ${rule.id}: ${fault}`),
    ),
  ]
}

function checkCondition(given: Condition): string[] {
  if ('all' in given) return given.all.flatMap(checkCondition)
  if ('any' in given) return given.any.flatMap(checkCondition)
  if ('not' in given) return checkCondition(given.not)
  if ('equals' in given) return checkValues(given.equals[0], [given.equals[1]])
  if ('in' in given) return checkValues(...given.in)
  if ('atMost' in given) return checkBound(given.atMost)
  if ('atLeast' in given) return checkBound(given.atLeast)
  // Whether somebody said something is no fact of a right, and turns when she says it.
  return [`${Object.keys(given).join()} is no test of a right`]
}

function checkValues(name: string, values: readonly unknown[]): string[] {
  if (Object.hasOwn(derivedFacts, name))
    return values.every((one) => typeof one === 'boolean') ? [] : [`${name} is true or false`]
  if (!isRightFact(name)) return [`${name} is no fact of the vocabulary`]
  return values
    .filter((one) => fitting(name, one) !== one)
    .map((one) => `${name} is never ${JSON.stringify(one)}`)
}

function checkBound([name, than]: readonly [string, string | number, number?]): string[] {
  if (!isRightFact(name)) return [`${name} is no fact of the vocabulary`]
  const { kind } = rightFacts[name]
  if (kind === 'number' && typeof than === 'number') return []
  if (kind === 'money' && typeof than === 'string' && isParameter(than)) return []
  return [`${name} cannot be measured by ${than}`]
}

function isParameter(name: string): boolean {
  return rightParameters.some((code) => name === `parameters.${code}`)
}

function checkWords({ yes, no, notKnown, next, values = {} }: RightRule): string[] {
  const named = [yes, no, notKnown, next].flatMap((text) =>
    [...text.en.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name),
  )
  return [
    ...named.filter((name) => !ownValue(values, name)).map((name) => `{{${name}}} has no value`),
    ...Object.keys(values)
      .filter((name) => !named.includes(name))
      .map((name) => `the value ${name} stands in no text`),
    ...Object.values(values)
      .filter(({ parameter }) => !isParameter(`parameters.${parameter}`))
      .map(({ parameter }) => `${parameter} is no parameter of rights`),
  ]
}

/** Names that lead nowhere and values that no fact has, in how a version knows the facts of a right. */
export function checkKnownFacts(known: KnownFacts, leads: (fact: string) => boolean): DefinitionFault[] {
  return Object.entries(known).flatMap(([name, sources]) =>
    sources.flatMap((source) => {
      const fault = (key: DefinitionFault['key'], values = {}) => ({
        ...{ place: 'facts', key },
        values: { name, ...values },
      })
      if (!isRightFact(name)) return [fault('services.fault.noFact')]
      if ('if' in source) {
        return rightFacts[name].kind === 'yesNo' ? [] : [fault('services.fault.notTrueOrFalse')]
      }
      const values =
        'always' in source ? [source.always] : 'fact' in source ? Object.values(source.values ?? {}) : []
      const path = 'fact' in source ? source.fact : 'count' in source ? source.count : null
      return [
        ...values
          .filter((one) => fitting(name, one) !== one)
          .map((one) => fault('services.fault.neverValue', { value: JSON.stringify(one) })),
        ...(path === null || leads(path) ? [] : [fault('services.fault.notKnownHere', { path })]),
      ]
    }),
  )
}
