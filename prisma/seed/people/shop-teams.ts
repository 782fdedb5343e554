import { fillTeam } from '../makers/team'
import { sellerSeedId } from '../market/market'
import type { SeedDay } from '../seed-day'

/** Two shops with a team; somebody keeps both. After the orders, so that all of those were their owners'. */
export async function seedShopTeams(day: SeedDay): Promise<void> {
  const role = 'artisan'
  await fillTeam(day, {
    ...{ role, organisationId: sellerSeedId('alisher-sopol'), owner: 'artisan-ceramist' },
    joined: [
      ['shop-manager', ['manager']],
      ['shop-packer', ['packer']],
    ],
    invited: ['organisation-home-care', ['packer']],
  })
  await fillTeam(day, {
    ...{ role, organisationId: sellerSeedId('gulchehra-atlas'), owner: 'artisan-weaver' },
    joined: [['shop-manager', ['manager']]],
    invited: ['shop-packer', ['packer']],
  })
}
