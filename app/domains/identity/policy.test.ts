import { describe, expect, it } from 'vitest'
import { mayInTeam, shopOf, type TeamArea, type TeamDuty, teamAreas, workshopOf } from './policy'

const maker = '01940000-0000-7000-8000-000000000001'

describe('a team', () => {
  it('lets its owner do all, and everybody else what her duties name', () => {
    const may = (duty: TeamDuty) =>
      (Object.keys(teamAreas) as TeamArea[]).filter((area) =>
        mayInTeam({ role: 'maker_staff', duties: [duty] }, area),
      )
    expect(may('owner')).toEqual(Object.keys(teamAreas))
    expect(may('manager')).toEqual([
      ...['orders', 'visits', 'claims', 'offers', 'quotes', 'reviews', 'workshop', 'hours', 'programs'],
      'shop',
    ])
    expect(may('technician')).toEqual(['orders', 'visits', 'claims'])
    expect(may('finance')).toEqual(['money'])
    expect(may('packer')).toEqual(['orders'])
  })

  it('adds what several duties let do, and lets nobody do anything without one', () => {
    const both = { role: 'maker_staff', duties: ['technician', 'finance'] } as const
    expect(mayInTeam(both, 'orders') && mayInTeam(both, 'money')).toBe(true)
    expect(mayInTeam(both, 'account')).toBe(false)
    expect(mayInTeam({ role: 'maker_staff', duties: [] }, 'orders')).toBe(false)
    expect(mayInTeam({ role: 'auditor', duties: [] }, 'orders')).toBe(true)
  })

  it('acts for the shop of whoever works there', () => {
    const packer = { role: 'artisan', organisationId: maker, duties: ['packer'] } as const
    expect(shopOf(packer, 'orders')).toBe(maker)
    expect(shopOf(packer, 'shop')).toBeNull()
    const manager = { ...packer, duties: ['manager'] } as const
    expect(shopOf(manager, 'shop')).toBe(maker)
    expect(shopOf(manager, 'money')).toBeNull()
    expect(shopOf({ ...manager, role: 'maker_staff' }, 'shop')).toBeNull()
  })

  it('acts for the workshop of whoever works there', () => {
    const actor = { role: 'maker_staff', organisationId: maker, duties: ['finance'] } as const
    expect(workshopOf(actor, 'money')).toBe(maker)
    expect(workshopOf(actor, 'orders')).toBeNull()
    expect(workshopOf({ ...actor, role: 'auditor' }, 'money')).toBeNull()
    expect(workshopOf({ ...actor, organisationId: 'x' }, 'money')).toBeNull()
    expect(workshopOf({ ...actor, organisationId: null }, 'money')).toBeNull()
  })
})
