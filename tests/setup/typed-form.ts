import { typedOf } from '~/domains/questions/index.server'
import type { Environment, Typed } from '~/domains/questions/kind'
import { names } from './texts-in-test'

/** What a form sends; a list is several fields of one name. */
export function typedForm(fields: Readonly<Record<string, string | readonly string[]>>): Typed {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(field, String(one))
  }
  return typedOf(form)
}

const device = { repairCode: null, isRepair: false }
const repair = { names: names('repair'), madeToMeasure: false, onlyChildren: false }

/** A small catalogue on a day, and nothing answered. */
export const environment: Environment = {
  today: '2026-11-26',
  get: () => undefined,
  devices: new Map([
    ['cane', { names: names('cane'), madeToMeasure: false, onlyChildren: false, ...device }],
    [
      'prosthesis-shin',
      {
        names: names('shin'),
        madeToMeasure: true,
        onlyChildren: false,
        ...device,
        repairCode: 'repair-shin',
      },
    ],
    ['chair-child', { names: names('chair'), madeToMeasure: true, onlyChildren: true, ...device }],
    ['repair-shin', { ...repair, ...device, isRepair: true }],
  ]),
  districts: new Map([['1726262', names('Uchtepa')]]),
}
