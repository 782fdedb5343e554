import { expect, it } from 'vitest'
import { factsFrom } from '../../../../tests/setup/candidate-facts'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { carryAnswers } from './carry-answers'

const { definition } = shippedJourney('material-aid')
const income = definition.pages.find(({ id }) => id === 'income') ?? expect.fail('no page')

it('answers the question that holds the fact itself', () => {
  expect(carryAnswers(definition, income, factsFrom({ 'household.incomePerHead': '0' }))).toEqual({
    has: 'no',
  })
})

it('answers nothing that the form does not ask, or that is not known', () => {
  expect(carryAnswers(definition, income, factsFrom({ 'household.incomePerHead': '5' }))).toEqual({})
  expect(carryAnswers(definition, income, factsFrom({ 'household.incomePerHead': null }))).toEqual({})
  expect(carryAnswers({}, income, factsFrom({ 'household.incomePerHead': '0' }))).toEqual({})
})
