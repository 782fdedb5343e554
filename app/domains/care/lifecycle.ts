import { type Lifecycle, movesIn, nextIn } from '~/lib/lifecycle'
import { batchLifecycle, transferLifecycle } from '~/lib/sheet/bank/transfer-states'
import type {
  BatchStatus,
  CareTaskStatus,
  FreePlaceStatus,
  GoodsHandoverStatus,
  ProvisionAct,
  ProvisionChangeStatus,
  ProvisionStatus,
  QueueOfferStatus,
  QueuePassStatus,
  TransferStatus,
} from '~/platform/prisma/enums'

/**
 * What a later decision makes of what was given. What ran out stays as it is: its last day says so. What was ended comes
 * back by an appeal only.
 */
export const provisionLifecycle = {
  active: { suspend: 'suspended', end: 'ended' },
  suspended: { resume: 'active', end: 'ended' },
  ended: { restore: 'active', restoreSuspended: 'suspended' },
} as const satisfies Lifecycle<ProvisionStatus>

export const nextProvisionStatus = nextIn(provisionLifecycle)
const moves = movesIn(provisionLifecycle)
/** What a later decision may make of it; what was ended only an appeal brings back. */
export const provisionMoves = (status: ProvisionStatus): Exclude<ProvisionAct, 'change'>[] =>
  moves(status).filter((move) => move !== 'restore' && move !== 'restoreSuspended')

/** A later decision: what one prepared, another decides; an appeal sets it aside. */
export const provisionChangeLifecycle = {
  prepared: { decide: 'decided', withdraw: 'withdrawn' },
  decided: { setAside: 'set_aside' },
  withdrawn: {},
  set_aside: {},
} as const satisfies Lifecycle<ProvisionChangeStatus>

export const awardBatchLifecycle = batchLifecycle satisfies Lifecycle<BatchStatus>

/** One try at paying a month. No bank has sent an award back yet: what is paid stays so. */
export const awardTransferLifecycle = {
  ...transferLifecycle,
  paid: {},
} as const satisfies Lifecycle<TransferStatus>

/** What an organisation was asked to do; a place to live is offered to the person first. */
export const careTaskLifecycle = {
  offered: { take: 'asked', decline: 'declined' },
  asked: { accept: 'accepted', finish: 'done', refuse: 'refused' },
  accepted: { finish: 'done', refuse: 'refused' },
  done: {},
  refused: {},
  declined: {},
} as const satisfies Lifecycle<CareTaskStatus>

export const nextCareTaskStatus = nextIn(careTaskLifecycle)
export const careTaskMoves = movesIn(careTaskLifecycle)

/** A thing that was handed over: whose it is has it, or says that it did not come, and then it is handed over anew. */
export const goodsHandoverLifecycle = {
  recorded: { receive: 'received', dispute: 'disputed' },
  received: {},
  disputed: {},
} as const satisfies Lifecycle<GoodsHandoverStatus>

export const nextGoodsHandoverStatus = nextIn(goodsHandoverLifecycle)

/** A place that came free: somebody moves in, or it is not to be had after all. */
export const freePlaceLifecycle = {
  open: { give: 'given', withdraw: 'withdrawn' },
  given: {},
  withdrawn: {},
} as const satisfies Lifecycle<FreePlaceStatus>

/** A free place that is offered to the first of its queue. */
export const queueOfferLifecycle = {
  offered: { take: 'taken', decline: 'declined', lapse: 'lapsed', withdraw: 'withdrawn' },
  taken: { give: 'given', withdraw: 'withdrawn' },
  given: {},
  declined: {},
  lapsed: {},
  withdrawn: {},
} as const satisfies Lifecycle<QueueOfferStatus>

export const nextQueueOfferStatus = nextIn(queueOfferLifecycle)

/** Passing somebody over: what one prepared, another decides. */
export const queuePassLifecycle = {
  prepared: { decide: 'decided', withdraw: 'withdrawn' },
  decided: {},
  withdrawn: {},
} as const satisfies Lifecycle<QueuePassStatus>
