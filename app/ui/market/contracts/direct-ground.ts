/** Why a contract is made with one seller without comparing (`state.ground`). */
export type ShownGround = 'inclusive_employer' | 'verified_artisan'
