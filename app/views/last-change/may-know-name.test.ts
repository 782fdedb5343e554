import { expect, it } from 'vitest'
import { mayKnowName } from './may-know-name'

it.each([
  ['inson_specialist', 'inson_head', true],
  ['administrator', 'administrator', true],
  ['inson_specialist', 'citizen', false],
  ['citizen', 'inson_specialist', false],
  ['artisan', 'buyer', false],
  ['approver', 'artisan', false],
  ['anonymous', 'approver', false],
  ['inson_head', 'system', false],
])('tells %s the name of %s: %s', (reader, actor, told) => expect(mayKnowName(reader, actor)).toBe(told))
