import sharp from 'sharp'
import {
  addOfferPhoto,
  createOffer,
  recordOfferAlts,
  removeOfferPhoto,
  reorderOfferPhotos,
  saveOfferLines,
  setOfferStatus,
  updateOffer,
} from '~/domains/makers/index.server'
import type { OfferInput } from '~/domains/makers/offers/schema'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

const input: OfferInput = {
  ...{ titleUz: 'Hassa', titleRu: 'Трость', titleEn: null },
  ...{ descriptionUz: 'Yengil hassa, bukiladi', descriptionRu: 'Лёгкая трость', descriptionEn: null },
  ...{ priceTiyin: 10_000_000n, makingDays: 2, warrantyMonths: 6, measured: 'workshop', regions: [] },
  byPost: false,
}

/** What a maker is refused for with her offers. */
export async function driveOffers(scene: Scene): Promise<Drive[]> {
  const [own, foreign] = (
    await scene.client.query<{ id: string; maker: string }>(
      'select distinct on (maker_id) id, maker_id as maker from offer where active order by maker_id, id limit 2',
    )
  ).rows
  if (!own || !foreign) throw new Error('no offers')
  const suspended = newId()
  await scene.put(
    `insert into maker select (jsonb_populate_record(m, jsonb_build_object('id', $1::uuid, 'slug', $1::text,
       'status', 'suspended'))).* from maker m limit 1`,
    [suspended],
  )
  // Of a kind that the maker has no licence for.
  const bare = newId()
  await scene.put(
    `insert into offer select (jsonb_populate_record(o, jsonb_build_object('id', $1::uuid, 'status', 'withdrawn', 'active', false,
       'device_code', (select k.code from device_kind k where not exists (select from maker_licence l
          where l.maker_id = o.maker_id and l.device_code = k.code) limit 1)))).* from offer o where id = $2`,
    [bare, own.id],
  )
  const resting = newId()
  await scene.put(
    `insert into offer select (jsonb_populate_record(o, jsonb_build_object('id', $1::uuid, 'maker_id', $2::uuid,
       'status', 'withdrawn', 'active', false))).* from offer o where id = $3`,
    [resting, suspended, own.id],
  )
  for (const position of [1, 2, 3, 4, 5, 6, 7, 8]) {
    await scene.put(
      `insert into offer_photo values (gen_random_uuid(), $1, 'p', 400, 400, '{"ru": "x"}', $2)`,
      [own.id, position],
    )
  }
  const staff = scene.person('maker-tashkent')
  const maker = scene.as('maker_staff', staff, own.maker)
  const idle = scene.as('maker_staff', staff, suspended)
  const citizen = scene.as('citizen', scene.person('citizen-leg'))
  const nowhere = { offerId: newId() }
  const sent = { ...input, byPost: true }
  const fitted = await scene.find<{ id: string; maker: string; version: number }>(
    `select o.id, o.maker_id as maker, o.version from offer o join device_kind k on k.code = o.device_code
      where k.made_to_measure order by o.id limit 1`,
  )
  const desk = (makerId: string) => scene.as('maker_staff', staff, makerId)
  const photo = { alt: { ru: 'x' }, bytes: await drawPhoto() }
  const line = (offerId: string | null, deviceCode = 'cane', version = 1) => ({
    importId: newId(),
    lines: [
      { ...{ line: 2, offerId, version, deviceCode, input, changes: [] }, move: null, does: 'new' as const },
    ],
  })
  const moved = (offerId: string, move: 'offer' | 'withdraw', version = 1) => ({
    importId: newId(),
    lines: [
      {
        ...{ line: 2, offerId, version, deviceCode: 'cane', input, move, changes: [] },
        does: 'changed' as const,
      },
    ],
  })
  return [
    ...drivesOf('createOffer', {
      'makers.error.notAllowed': () =>
        perform(citizen, createOffer, { ...input, ...nowhere, deviceCode: 'cane' }),
      'makers.error.deviceUnknown': () =>
        perform(maker, createOffer, { ...input, ...nowhere, deviceCode: 'no' }),
      'makers.error.byPostMeasured': () =>
        perform(maker, createOffer, { ...sent, ...nowhere, deviceCode: 'hearing-aid' }),
      'makers.error.offerNotFound': () =>
        perform(maker, createOffer, { ...input, offerId: foreign.id, deviceCode: 'cane' }),
    }),
    ...drivesOf('updateOffer', {
      'makers.error.offerNotFound': () =>
        perform(maker, updateOffer, { ...input, offerId: foreign.id, version: 1 }),
      'makers.error.offerChanged': () =>
        perform(maker, updateOffer, { ...input, offerId: own.id, version: 99 }),
      'makers.error.byPostMeasured': () =>
        perform(desk(fitted.maker), updateOffer, { ...sent, offerId: fitted.id, version: fitted.version }),
    }),
    ...drivesOf('setOfferStatus', {
      'makers.error.offerNotFound': () =>
        perform(maker, setOfferStatus, { offerId: foreign.id, move: 'withdraw' }),
      'makers.error.offerMoved': () => perform(maker, setOfferStatus, { offerId: own.id, move: 'offer' }),
      'makers.error.notAccredited': () => perform(idle, setOfferStatus, { offerId: resting, move: 'offer' }),
      'makers.error.notLicensed': () => perform(maker, setOfferStatus, { offerId: bare, move: 'offer' }),
    }),
    ...drivesOf('saveOfferLines', {
      'makers.error.notAllowed': () => perform(citizen, saveOfferLines, line(null)),
      'makers.error.deviceUnknown': () => perform(maker, saveOfferLines, line(null, 'no')),
      'makers.error.offerNotFound': () => perform(maker, saveOfferLines, line(foreign.id)),
      'makers.error.byPostMeasured': () =>
        perform(maker, saveOfferLines, {
          importId: newId(),
          lines: [{ ...line(null, 'hearing-aid').lines[0], input: sent } as never],
        }),
      'makers.error.offerChanged': () => perform(maker, saveOfferLines, line(own.id, 'cane', 99)),
      'makers.error.offerMoved': () => perform(idle, saveOfferLines, moved(resting, 'withdraw')),
      'makers.error.notAccredited': () => perform(idle, saveOfferLines, moved(resting, 'offer')),
      'makers.error.notLicensed': () => perform(maker, saveOfferLines, moved(bare, 'offer')),
    }),
    ...drivesOf('addOfferPhoto', {
      'makers.error.offerNotFound': () => addOfferPhoto(maker, { ...nowhere, ...photo }),
      'makers.error.tooManyPhotos': () => addOfferPhoto(maker, { offerId: own.id, ...photo }),
      'market.error.photoTooLarge': () =>
        addOfferPhoto(maker, { offerId: own.id, ...photo, bytes: Buffer.alloc(11_000_000) }),
    }),
    ...drivesOf('removeOfferPhoto', {
      'makers.error.offerNotFound': () =>
        perform(maker, removeOfferPhoto, { offerId: own.id, photoId: newId() }),
    }),
    ...drivesOf('reorderOfferPhotos', {
      'makers.error.offerNotFound': () => perform(maker, reorderOfferPhotos, { ...nowhere, photoIds: [] }),
      'makers.error.offerChanged': () =>
        perform(maker, reorderOfferPhotos, { offerId: own.id, photoIds: [] }),
    }),
    ...drivesOf('recordOfferAlts', {
      'makers.error.offerNotFound': () => perform(maker, recordOfferAlts, { ...nowhere, alts: new Map() }),
    }),
  ]
}

function drawPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 600, channels: 3, background: '#1c5fa8' } })
    .jpeg()
    .toBuffer()
}
