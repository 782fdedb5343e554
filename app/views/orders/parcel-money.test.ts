import { expect, it } from 'vitest'
import { sumParcelMoney, tellParcelMoney } from './parcel-money'

const at = new Date('2026-11-02T09:00:00Z')
const move = (id: bigint, effectKind: string, fromCode: string, toCode: string, amountTiyin: bigint) => ({
  ...{ id, at, effectKind, fromCode, toCode, amountTiyin },
})

it('tells where the money of a parcel went, and sums to nothing', () => {
  const story = tellParcelMoney([
    move(1n, 'order.paid', 'provider:payme', 'escrow:a', 900n),
    move(2n, 'parcelRefund.given', 'escrow:a', 'provider:payme', 200n),
    move(3n, 'sellerOrder.released', 'escrow:a', 'seller:s', 700n),
    move(4n, 'parcelRefund.given', 'seller:s', 'provider:payme', 100n),
  ])
  expect(story.map(({ changes }) => changes)).toEqual([
    { buyer: -900n, kept: 900n, seller: 0n },
    { buyer: 200n, kept: -200n, seller: 0n },
    { buyer: 0n, kept: -700n, seller: 700n },
    { buyer: 100n, kept: 0n, seller: -100n },
  ])
  const sum = sumParcelMoney(story)
  expect(sum).toEqual({ buyer: -600n, kept: 0n, seller: 600n })
  expect(sum.buyer + sum.kept + sum.seller).toBe(0n)
})
