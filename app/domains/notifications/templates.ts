/** Every message there is; each has subject, sms, email and notice in `locales/<locale>/notifications.json`. */
export const templates = [
  'notifications.applicationSubmitted',
  'notifications.applicationTaken',
  'notifications.applicationCorrectionRequested',
  'notifications.applicationCorrectionDue',
  'notifications.applicationLeft',
  'notifications.paperRemoved',
  'notifications.oldPaperRemoved',
  'notifications.casePaperRemoved',
  'notifications.caseOldPaperRemoved',
  'notifications.applicationApproved',
  'notifications.applicationRefused',
  'notifications.applicationWithdrawn',
  'notifications.applicationSentOn',
  'notifications.caseCentreClosed',
  'notifications.appealFiled',
  'notifications.appealDecided',
  'notifications.appealReceived',
  'notifications.appointmentBooked',
  'notifications.appointmentMoved',
  'notifications.appointmentGivenBack',
  'notifications.appointmentCalledOff',
  'notifications.appointmentCentreClosed',
  'notifications.appointmentReminder',
  'notifications.trainingPlaceTaken',
  'notifications.trainingWaiting',
  'notifications.trainingOffered',
  'notifications.trainingPlaceFreed',
  'notifications.trainingPlaceLapsed',
  'notifications.trainingNotServed',
  'notifications.trainingReminder',
  'notifications.trainingCancelled',
  'notifications.trainingResult',
  'notifications.trainingAsked',
  'notifications.trainingQueued',
  'notifications.trainingLeft',
  'notifications.trainingUntaken',
  'notifications.visitMissed',
  'notifications.visitMissedAgain',
  'notifications.visitCalledOff',
  'notifications.caseReopened',
  'notifications.caseAssigned',
  'notifications.caseMoved',
  'notifications.deputyNamed',
  'notifications.deputyEnded',
  'notifications.caseLeft',
  'notifications.caseArrived',
  'notifications.casesHandedOver',
  'notifications.centreCloses',
  'notifications.goodsHandedOver',
  'notifications.goodsAnswered',
  'notifications.casePassed',
  'notifications.caseReturned',
  'notifications.caseWithdrawn',
  'notifications.caseDueSoon',
  'notifications.caseOverdue',
  'notifications.appealDueSoon',
  'notifications.appealOverdue',
  'notifications.changePrepared',
  'notifications.taskReceived',
  'notifications.taskAnswered',
  'notifications.referredAgain',
  'notifications.placeOffered',
  'notifications.queueOffered',
  'notifications.queueOfferDue',
  'notifications.queueOfferLapsed',
  'notifications.queuePlaceWithdrawn',
  'notifications.queuePassed',
  'notifications.queuePassPrepared',
  'notifications.queueAnswered',
  'notifications.taskOverdue',
  'notifications.planReview',
  'notifications.reviewWritten',
  'notifications.reviewAnswered',
  'notifications.reviewHidden',
  'notifications.reviewShown',
  'notifications.serviceCode',
  'notifications.serviceUsed',
  'notifications.decisionChanged',
  'notifications.awardPaid',
  'notifications.awardNotPaid',
  'notifications.awardAccountNeeded',
  'notifications.awardAccountGiven',
  'notifications.makerPaid',
  'notifications.makerNotPaid',
  'notifications.makerAccountGiven',
  'notifications.makerKeyMade',
  'notifications.makerWebhookRests',
  'notifications.makerAccountCounts',
  'notifications.makerAccountRefused',
  'notifications.makerClawback',
  'notifications.accreditationWaits',
  'notifications.accreditationDecided',
  'notifications.accreditationPaperRemoved',
  'notifications.accreditationEnding',
  'notifications.mandateAsked',
  'notifications.mandateCode',
  'notifications.mandateGiven',
  'notifications.mandateDeclined',
  'notifications.mandateLapsed',
  'notifications.mandateEnded',
  'notifications.mandateEnding',
  'notifications.mandateUsed',
  'notifications.assistanceCode',
  'notifications.assistanceGiven',
  'notifications.assistedCorrection',
  'notifications.assistedVoucher',
  'notifications.assistedDraftDeleted',
  'notifications.voucherIssued',
  'notifications.voucherServed',
  'notifications.budgetWaits',
  'notifications.budgetWaitEnded',
  'notifications.voucherExpiring',
  'notifications.voucherExpired',
  'notifications.voucherCancelled',
  'notifications.voucherSuspended',
  'notifications.voucherResumed',
  'notifications.voucherCorrected',
  'notifications.voucherReplaced',
  'notifications.voucherChangePrepared',
  'notifications.voucherChangeLapsed',
  'notifications.deviceOrderPlaced',
  'notifications.deviceOrderedFor',
  'notifications.deviceOrderToPay',
  'notifications.deviceOrderReceived',
  'notifications.deviceOrderAccepted',
  'notifications.deviceOrderDeclined',
  'notifications.deviceOrderMeasured',
  'notifications.deviceOrderReady',
  'notifications.deviceOrderSent',
  'notifications.deviceOrderBrought',
  'notifications.deviceOrderWaits',
  'notifications.deviceOrderCameBack',
  'notifications.deviceOrderNotFetched',
  'notifications.deviceOrderAskedAgain',
  'notifications.deviceOrderUnclaimed',
  'notifications.deviceOrderAcceptedByPerson',
  'notifications.deviceOrderSentBack',
  'notifications.deviceOrderHandedOver',
  'notifications.deviceOrderCancelled',
  'notifications.deviceOrderStopped',
  'notifications.deviceActWaits',
  'notifications.deviceActSent',
  'notifications.deviceActConfirmed',
  'notifications.deviceActRefused',
  'notifications.deviceCodeGiven',
  'notifications.deviceCodeRenewed',
  'notifications.voucherNumberRenewed',
  'notifications.deviceClaimAsked',
  'notifications.deviceClaimAnswered',
  'notifications.deviceClaimEnded',
  'notifications.deviceRepaired',
  'notifications.deviceClaimDisputed',
  'notifications.deviceOutcomePrepared',
  'notifications.deviceClaimDecided',
  'notifications.deviceRenewalAsked',
  'notifications.deviceRenewalPrepared',
  'notifications.deviceRenewalApproved',
  'notifications.deviceRenewalRefused',
  'notifications.deviceRenewalRefusedAgain',
  'notifications.quoteAsked',
  'notifications.quoteAnswered',
  'notifications.quoteTakenBack',
  'notifications.quotesWithoutPrice',
  'notifications.quoteOver',
  'notifications.ceilingAsked',
  'notifications.ceilingPrepared',
  'notifications.ceilingApproved',
  'notifications.ceilingRefused',
  'notifications.voucherLowered',
  'notifications.deviceReturned',
  'notifications.deviceReturnedLate',
  'notifications.deviceTakenBack',
  'notifications.topUpReceived',
  'notifications.topUpRefunded',
  'notifications.marketOrderPaid',
  'notifications.marketOrderPaidLess',
  'notifications.marketOrderReceived',
  'notifications.marketOrderAccepted',
  'notifications.marketAcceptSoon',
  'notifications.marketNotAccepted',
  'notifications.marketOrderShipped',
  'notifications.marketParcelArrived',
  'notifications.marketParcelReceived',
  'notifications.marketReceivedByTime',
  'notifications.marketReceiptWithdrawn',
  'notifications.marketPartReturned',
  'notifications.marketTrackingCorrected',
  'notifications.marketReceiptCode',
  'notifications.marketShipSoon',
  'notifications.marketShipLate',
  'notifications.marketLowStock',
  'notifications.productBack',
  'notifications.translationHanded',
  'notifications.translationReturned',
  'notifications.translationAccepted',
  'notifications.translationWithdrawn',
  'notifications.translationSource',
  'notifications.translationFreed',
  'notifications.translationLapsed',
  'notifications.translationUntaken',
  'notifications.marketDelayAsked',
  'notifications.marketDelayAccepted',
  'notifications.marketDelayDeclined',
  'notifications.marketLateForBuyer',
  'notifications.marketOrderOverdue',
  'notifications.marketOrderDelivered',
  'notifications.marketOrderCancelled',
  'notifications.refundOnItsWay',
  'notifications.paymentTurnedBack',
  'notifications.paymentFailed',
  'notifications.sellerApproved',
  'notifications.sellerRefused',
  'notifications.purchaserConfirmed',
  'notifications.purchaserRefused',
  'notifications.purchaserSuspended',
  'notifications.purchaserReinstated',
  'notifications.stateCustomer',
  'notifications.stateCustomerEnded',
  'notifications.priceRequestSent',
  'notifications.priceOfferMade',
  'notifications.priceOfferWithdrawn',
  'notifications.priceAskedAgain',
  'notifications.priceToApprove',
  'notifications.priceDeclined',
  'notifications.priceOfferTaken',
  'notifications.priceRequestOver',
  'notifications.priceRequestLapsed',
  'notifications.contractProposed',
  'notifications.contractReturned',
  'notifications.contractCode',
  'notifications.contractAccepted',
  'notifications.contractRunning',
  'notifications.contractEndAsked',
  'notifications.contractGoesOn',
  'notifications.contractEnded',
  'notifications.contractInvoiced',
  'notifications.contractDelivered',
  'notifications.contractDeliveryRefused',
  'notifications.contractActCode',
  'notifications.contractStageAccepted',
  'notifications.contractTransfer',
  'notifications.contractReceived',
  'notifications.contractCompleted',
  'notifications.contractPartInvited',
  'notifications.contractPartAccepted',
  'notifications.contractPartRefused',
  'notifications.contractPartLapsed',
  'notifications.contractPartWithdrawn',
  'notifications.contractPartEnded',
  'notifications.contractPartBrought',
  'notifications.contractPartChecked',
  'notifications.contractPartTransfer',
  'notifications.contractPartReceived',
  'notifications.sellerSuspended',
  'notifications.sellerKeptSuspended',
  'notifications.sellerReinstated',
  'notifications.sellerProofRefused',
  'notifications.sellerForAsked',
  'notifications.sellerForGiven',
  'notifications.sellerForDecided',
  'notifications.sellerStatusEnding',
  'notifications.sellerStatusOver',
  'notifications.productTakenDown',
  'notifications.productReviewWritten',
  'notifications.productQuestionAsked',
  'notifications.productQuestionShown',
  'notifications.productQuestionHidden',
  'notifications.productQuestionAnswered',
  'notifications.productReviewShown',
  'notifications.productReviewHidden',
  'notifications.productReviewAnswered',
  'notifications.productPutBack',
  'notifications.marketOrderCalledOff',
  'notifications.marketOrderByBuyer',
  'notifications.marketProblemReported',
  'notifications.marketDisputeDeciding',
  'notifications.marketDisputeAnnounced',
  'notifications.marketDisputeLooking',
  'notifications.marketDisputeReplacing',
  'notifications.marketProblemClosed',
  'notifications.marketReturnAsked',
  'notifications.marketReturnAccepted',
  'notifications.marketReturnOffered',
  'notifications.marketReturnRefused',
  'notifications.marketReturnSent',
  'notifications.marketReturnBack',
  'notifications.marketReturnReplaced',
  'notifications.marketReturnTaken',
  'notifications.marketReturnAtDesk',
  'notifications.marketReturnEnded',
  'notifications.parcelMessageToBuyer',
  'notifications.parcelMessageToSeller',
  'notifications.parcelMessageHidden',
  'notifications.fairStandGiven',
  'notifications.fairStandRefused',
  'notifications.fairCancelled',
  'notifications.roleRequested',
  'notifications.roleRequestConfirmed',
  'notifications.roleRequestRefused',
  'notifications.roleRequestLapsed',
  'notifications.roleTakenAtOnce',
  'notifications.roleGiven',
  'notifications.roleTaken',
  'notifications.roleEnds',
  'notifications.teamInvited',
  'notifications.teamInvitedByPhone',
  'notifications.teamInvitationLapsed',
  'notifications.teamJoined',
  'notifications.teamDeclined',
  'notifications.teamDutiesChanged',
  'notifications.teamEnded',
  'notifications.teamLeft',
  'notifications.workHandedOn',
  'notifications.entitlementFound',
  'notifications.auditAnchor',
] as const

export type Template = (typeof templates)[number]

/** The placeholders of each template, as `notify` is given them. */
export interface TemplateVariables {
  'notifications.applicationSubmitted': { number: string; dueOn: string }
  'notifications.applicationTaken': { number: string }
  'notifications.applicationCorrectionRequested': { number: string }
  'notifications.applicationCorrectionDue': { number: string; dueOn: string }
  /** A draft that lies: `number` is its own. */
  'notifications.applicationLeft': { number: string }
  'notifications.paperRemoved': { number: string }
  'notifications.oldPaperRemoved': { number: string }
  'notifications.casePaperRemoved': { number: string }
  'notifications.caseOldPaperRemoved': { number: string }
  'notifications.applicationApproved': { number: string }
  'notifications.applicationRefused': { number: string }
  'notifications.applicationWithdrawn': { number: string }
  /** `phone`: of the other centre. */
  'notifications.applicationSentOn': { number: string; phone: string; dueOn: string }
  /** `centre`, `address`: of the centre that took over, in each language; `phone`: its own. */
  'notifications.caseCentreClosed': { number: string; phone: string; dueOn: string } & Record<string, string>
  'notifications.appealFiled': { number: string; dueOn: string }
  'notifications.appealDecided': { number: string }
  'notifications.appointmentBooked': { ticket: string; startsMoment: string }
  'notifications.appointmentMoved': { ticket: string; startsMoment: string }
  'notifications.appointmentGivenBack': { ticket: string; startsMoment: string }
  'notifications.appointmentCalledOff': { ticket: string; startsMoment: string }
  /** `centre`, `address`: of the one that takes over, in each language, `centre.ru`; `phone`: its own. */
  'notifications.appointmentCentreClosed': {
    ticket: string
    startsMoment: string
    closesOn: string
    phone: string
  } & Record<string, string>
  'notifications.appointmentReminder': { ticket: string; startsMoment: string }
  'notifications.trainingPlaceTaken': { number: string; startsMoment: string }
  /** `count`: at which place of the list she waits. */
  'notifications.trainingWaiting': { number: string; startsMoment: string; count: number }
  'notifications.trainingOffered': { number: string; startsMoment: string; heldMoment: string }
  'notifications.trainingPlaceFreed': { number: string; startsMoment: string }
  'notifications.trainingPlaceLapsed': { number: string; startsMoment: string }
  'notifications.trainingNotServed': { number: string; startsMoment: string }
  'notifications.trainingReminder': { number: string; startsMoment: string }
  'notifications.trainingCancelled': { number: string; startsMoment: string; phone: string } & Record<
    string,
    string
  >
  'notifications.trainingResult': { number: string; startsMoment: string }
  /** The next four to a rehabilitation centre, in the portal alone. */
  'notifications.trainingAsked': { number: string; startsMoment: string }
  'notifications.trainingQueued': { number: string; startsMoment: string }
  'notifications.trainingLeft': { number: string; startsMoment: string }
  'notifications.trainingUntaken': { number: string; startsMoment: string }
  'notifications.visitMissed': { ticket: string; startsMoment: string }
  'notifications.visitMissedAgain': { ticket: string; startsMoment: string }
  'notifications.visitCalledOff': { ticket: string; startsMoment: string }
  // The next ten are for staff, in the portal alone.
  'notifications.appealReceived': { number: string; dueOn: string }
  'notifications.caseReopened': { number: string }
  'notifications.caseAssigned': { number: string }
  'notifications.caseMoved': { number: string }
  // To who stands in for a colleague, in the portal alone.
  'notifications.deputyNamed': { fromOn: string; untilOn: string }
  'notifications.deputyEnded': { fromOn: string; untilOn: string }
  'notifications.caseLeft': { number: string }
  'notifications.caseArrived': { number: string; dueOn: string }
  'notifications.casesHandedOver': Record<string, never>
  /** To everybody who has a role there, in the portal alone. */
  'notifications.centreCloses': { closesOn: string }
  'notifications.reviewWritten': Record<string, never>
  'notifications.reviewAnswered': Record<string, never>
  'notifications.reviewHidden': Record<string, never>
  'notifications.reviewShown': Record<string, never>
  'notifications.goodsHandedOver': { number: string }
  'notifications.goodsAnswered': { number: string }
  'notifications.casePassed': { number: string }
  'notifications.caseReturned': { number: string; dueOn: string }
  'notifications.caseWithdrawn': { number: string }
  'notifications.caseDueSoon': { number: string; dueOn: string }
  'notifications.caseOverdue': { number: string; dueOn: string }
  'notifications.appealDueSoon': { number: string; dueOn: string }
  'notifications.appealOverdue': { number: string; dueOn: string }
  /** To the heads of the centre, in the portal alone. */
  'notifications.changePrepared': { number: string }
  /** To an organisation, in the portal alone. */
  'notifications.taskReceived': { number: string; dueOn: string }
  'notifications.taskAnswered': { number: string }
  'notifications.referredAgain': { number: string }
  'notifications.placeOffered': { number: string }
  'notifications.queueOffered': { number: string; dueOn: string }
  'notifications.queueOfferDue': { number: string; dueOn: string }
  'notifications.queueOfferLapsed': { number: string }
  'notifications.queuePlaceWithdrawn': { number: string }
  'notifications.queuePassed': { number: string }
  /** To the heads of the centre, in the portal alone. */
  'notifications.queuePassPrepared': { number: string }
  'notifications.queueAnswered': { number: string }
  /** To an organisation and to heads, in the portal alone. */
  'notifications.taskOverdue': { number: string; dueOn: string }
  /** To who gave a plan and to heads, in the portal alone. */
  'notifications.planReview': { number: string; dueOn: string }
  'notifications.serviceCode': { number: string; code: string }
  'notifications.serviceUsed': { number: string; count: number }
  'notifications.decisionChanged': { number: string }
  'notifications.awardPaid': { number: string }
  'notifications.awardNotPaid': { number: string }
  'notifications.awardAccountNeeded': { number: string }
  'notifications.awardAccountGiven': { number: string }
  /** To everybody who works for a maker; the number is the batch's. */
  'notifications.makerPaid': { number: string }
  'notifications.makerNotPaid': { number: string }
  /** Last digits of the account. */
  'notifications.makerAccountGiven': { digits: string }
  /** What the system is called. */
  'notifications.makerKeyMade': { name: string }
  'notifications.makerWebhookRests': Record<never, never>
  'notifications.makerAccountCounts': { digits: string; fromOn: string }
  'notifications.makerAccountRefused': Record<never, never>
  'notifications.makerClawback': { number: string }
  /** To approvers, in the portal alone: a workshop waits for them. */
  'notifications.accreditationWaits': Record<never, never>
  /** To a workshop: something was decided about it. */
  'notifications.accreditationDecided': Record<never, never>
  /** To a workshop: a virus was in one of its papers. */
  'notifications.accreditationPaperRemoved': Record<never, never>
  'notifications.accreditationEnding': { untilOn: string }
  /** To the person who is asked, where she has an account. */
  'notifications.mandateAsked': { number: string }
  /** To the phone that the portal or a register knows of her. */
  'notifications.mandateCode': { number: string; code: string }
  // To both.
  'notifications.mandateGiven': { number: string; untilOn: string }
  'notifications.mandateDeclined': { number: string }
  /** To who asked: nobody answered in time. */
  'notifications.mandateLapsed': { number: string }
  'notifications.mandateEnded': { number: string }
  'notifications.mandateEnding': { number: string; untilOn: string }
  /** To the person it is of: `number` is of the application that was sent for her. */
  'notifications.mandateUsed': { number: string; mandate: string }
  /** To the phone of the person whom a clerk helps: she reads it out when she agrees. */
  'notifications.assistanceCode': { code: string }
  'notifications.assistanceGiven': Record<never, never>
  'notifications.assistedCorrection': Record<never, never>
  'notifications.assistedVoucher': Record<never, never>
  'notifications.assistedDraftDeleted': Record<never, never>
  'notifications.voucherIssued': { number: string; validUntilOn: string }
  'notifications.voucherServed': { number: string; validUntilOn: string }
  'notifications.budgetWaits': { number: string }
  'notifications.budgetWaitEnded': { number: string }
  'notifications.voucherExpiring': { number: string; validUntilOn: string }
  'notifications.voucherExpired': { number: string }
  'notifications.voucherCancelled': { number: string }
  'notifications.voucherSuspended': { number: string }
  'notifications.voucherResumed': { number: string; validUntilOn: string }
  'notifications.voucherCorrected': { number: string; validUntilOn: string }
  /** `number` is the one that holds from now on. */
  'notifications.voucherReplaced': { number: string }
  /** To the heads of the centre, and to who prepared it, in the portal alone. */
  'notifications.voucherChangePrepared': { number: string }
  'notifications.voucherChangeLapsed': { number: string }
  'notifications.deviceOrderPlaced': { number: string }
  'notifications.deviceOrderedFor': { number: string }
  'notifications.deviceOrderToPay': { number: string; amountTiyin: string; payUntilMoment: string }
  'notifications.deviceOrderReceived': { number: string }
  'notifications.deviceOrderAccepted': { number: string; readyOn: string }
  'notifications.deviceOrderDeclined': { number: string }
  /** To the person, in the portal alone. */
  'notifications.deviceOrderMeasured': { number: string }
  'notifications.deviceOrderReady': { number: string; code: string }
  'notifications.deviceOrderSent': { number: string; tracking: string; dueOn: string }
  'notifications.deviceOrderBrought': { number: string; dueOn: string }
  'notifications.deviceOrderWaits': { number: string; dueOn: string }
  'notifications.deviceOrderCameBack': { number: string; answerByOn: string }
  /** Both to the maker. */
  'notifications.deviceOrderNotFetched': { number: string }
  'notifications.deviceOrderAskedAgain': { number: string }
  /** Nobody asked for it again: the voucher is free. */
  'notifications.deviceOrderUnclaimed': { number: string }
  /** Both to the maker; of a clinician's word to the person as well. */
  'notifications.deviceOrderAcceptedByPerson': { number: string }
  'notifications.deviceOrderSentBack': { number: string }
  'notifications.deviceOrderHandedOver': { number: string }
  'notifications.deviceOrderCancelled': { number: string }
  /** The maker takes no vouchers any more. */
  'notifications.deviceOrderStopped': { number: string }
  /** To the person's centre, in the portal alone: a signed act to be confirmed. */
  'notifications.deviceActWaits': { number: string; confirmByOn: string }
  /** To the person: the maker says that she has her device. */
  'notifications.deviceActSent': { number: string }
  /** To the maker. */
  'notifications.deviceActConfirmed': { number: string }
  /** To both. */
  'notifications.deviceActRefused': { number: string }
  /** To the person: somebody was told her code. */
  'notifications.deviceCodeGiven': { number: string }
  /** To the maker. */
  'notifications.deviceCodeRenewed': { number: string }
  /** `number` is the one that holds from now on. */
  'notifications.voucherNumberRenewed': { number: string }
  /** To the maker: what somebody wants of it, and until when it answers. */
  'notifications.deviceClaimAsked': { number: string; answerByOn: string }
  'notifications.deviceClaimAnswered': { number: string }
  'notifications.deviceClaimEnded': { number: string }
  'notifications.deviceRepaired': { number: string }
  'notifications.deviceClaimDisputed': { number: string; decideByOn: string }
  /** To the heads of the centre, in the portal alone. */
  'notifications.deviceOutcomePrepared': { number: string }
  'notifications.deviceClaimDecided': { number: string }
  /** To the person, and in the portal alone to the heads of the centre that decides. */
  'notifications.deviceRenewalAsked': { number: string; decideByOn: string }
  /** To the heads of the centre, in the portal alone. */
  'notifications.deviceRenewalPrepared': { number: string }
  'notifications.deviceRenewalApproved': { number: string }
  'notifications.deviceRenewalRefused': { number: string; appealUntilOn: string }
  /** By another centre: the end of it. */
  'notifications.deviceRenewalRefusedAgain': { number: string }
  /** To a workshop: somebody asks it for a price, and until when it answers. */
  'notifications.quoteAsked': { number: string; answerByOn: string }
  'notifications.quoteAnswered': { number: string }
  'notifications.quoteTakenBack': { number: string }
  'notifications.quotesWithoutPrice': { number: string }
  /** To the workshops, in the portal alone: what was asked is taken back. */
  'notifications.quoteOver': { number: string }
  /** To the heads of the centre that decides, in the portal alone. */
  'notifications.ceilingAsked': { number: string; decideByOn: string }
  'notifications.ceilingPrepared': { number: string }
  /** `number` is of the voucher with the higher ceiling. */
  'notifications.ceilingApproved': { number: string }
  'notifications.ceilingRefused': { number: string }
  /** `amountTiyin` is what the voucher carries again. */
  'notifications.voucherLowered': { number: string; amountTiyin: string }
  'notifications.deviceReturned': { number: string }
  /** Its voucher is over. */
  'notifications.deviceReturnedLate': { number: string }
  /** To the maker. */
  'notifications.deviceTakenBack': { number: string }
  'notifications.topUpReceived': { number: string; amountTiyin: string }
  'notifications.topUpRefunded': { number: string; amountTiyin: string }
  /** `items`: what was bought, a line each; `arrivesOn`: when the last of it should come. */
  'notifications.marketOrderPaid': {
    number: string
    amountTiyin: string
    items: string
    arrivesOn: string
    acceptByOn: string
  }
  /** The same, made cheaper by codes of its sellers. */
  'notifications.marketOrderPaidLess': TemplateVariables['notifications.marketOrderPaid'] & {
    discountTiyin: string
  }
  'notifications.marketOrderReceived': { number: string; items: string; shipByOn: string; acceptByOn: string }
  'notifications.marketOrderAccepted': { number: string; shipByOn: string }
  /** To the seller: it is called off unless she accepts it. */
  'notifications.marketAcceptSoon': { number: string; acceptByOn: string }
  /** To the seller: it was called off, because she had not accepted it. */
  'notifications.marketNotAccepted': { number: string }
  'notifications.marketOrderShipped': { number: string; tracking: string; confirmByOn: string }
  'notifications.marketTrackingCorrected': { number: string; tracking: string }
  /** To the buyer: the seller or the delivery firm says that it came. */
  'notifications.marketParcelArrived': { number: string; confirmByOn: string }
  /** To the seller: the money comes a day later. */
  'notifications.marketParcelReceived': { number: string; paidOutOn: string }
  /** To the buyer, who had said nothing. */
  'notifications.marketReceivedByTime': { number: string; paidOutOn: string }
  /** To the seller: the buyer has taken back that she has it. */
  'notifications.marketReceiptWithdrawn': { number: string }
  /** To the seller: the desk has given back a part of the money. */
  'notifications.marketPartReturned': { number: string; amountTiyin: string }
  /** For a guest, who has no other way to show that the parcel came to her. */
  'notifications.marketReceiptCode': { number: string; code: string }
  'notifications.marketShipSoon': { number: string; shipByOn: string }
  'notifications.marketShipLate': { number: string; cancelOn: string }
  'notifications.marketLowStock': { items: string }
  /** To who waited for it. */
  'notifications.productBack': { name: string }
  /** `name` is the product's, in the language in which it is written, or the shop's. */
  'notifications.translationHanded': { name: string }
  'notifications.translationReturned': { name: string }
  'notifications.translationAccepted': { name: string }
  'notifications.translationWithdrawn': { name: string }
  'notifications.translationSource': { name: string }
  'notifications.translationFreed': { name: string }
  'notifications.translationLapsed': { name: string }
  /** Nobody took it out of the queue. */
  'notifications.translationUntaken': { name: string }
  /** To the buyer: the seller says beforehand that she will be late. */
  'notifications.marketDelayAsked': { number: string; untilOn: string }
  'notifications.marketDelayAccepted': { number: string; shipByOn: string }
  'notifications.marketDelayDeclined': { number: string; shipByOn: string }
  /** To the buyer, on the day after the promised one. */
  'notifications.marketLateForBuyer': { number: string; cancelOn: string }
  /** To the seller: the parcel was called off, because it was not sent in time. */
  'notifications.marketOrderOverdue': { number: string }
  'notifications.marketOrderDelivered': { number: string }
  'notifications.marketOrderCancelled': { number: string }
  'notifications.refundOnItsWay': { number: string; amountTiyin: string }
  'notifications.paymentTurnedBack': { amountTiyin: string }
  'notifications.paymentFailed': { amountTiyin: string }
  'notifications.sellerApproved': Record<string, never>
  'notifications.sellerRefused': { reason: string }
  'notifications.purchaserConfirmed': Record<string, never>
  'notifications.purchaserRefused': { reason: string }
  'notifications.purchaserSuspended': { reason: string }
  'notifications.purchaserReinstated': { reason: string }
  /** To the team of an organisation that may make direct contracts now. */
  'notifications.stateCustomer': Record<string, never>
  'notifications.stateCustomerEnded': { reason: string }
  /** To sellers, of what an organisation asks until that day. */
  'notifications.priceRequestSent': { number: string; untilOn: string }
  'notifications.priceOfferMade': { number: string }
  'notifications.priceOfferWithdrawn': { number: string }
  'notifications.priceAskedAgain': { number: string }
  'notifications.priceToApprove': { number: string }
  'notifications.priceDeclined': { number: string }
  'notifications.priceOfferTaken': { number: string }
  'notifications.priceRequestOver': { number: string }
  'notifications.priceRequestLapsed': { number: string }
  'notifications.contractProposed': { number: string }
  'notifications.contractReturned': { number: string }
  /** To the phone of who accepts for her side. */
  'notifications.contractCode': { number: string; code: string }
  'notifications.contractAccepted': { number: string }
  'notifications.contractRunning': { number: string }
  'notifications.contractEndAsked': { number: string }
  'notifications.contractGoesOn': { number: string }
  'notifications.contractEnded': { number: string }
  'notifications.contractInvoiced': { number: string; invoice: string }
  'notifications.contractDelivered': { number: string; stage: number }
  'notifications.contractDeliveryRefused': { number: string; stage: number }
  /** To the phone of who signs the act. */
  'notifications.contractActCode': { number: string; code: string }
  'notifications.contractStageAccepted': { number: string; stage: number }
  'notifications.contractTransfer': { number: string; stage: number }
  'notifications.contractReceived': { number: string; stage: number }
  'notifications.contractCompleted': { number: string }
  'notifications.contractPartInvited': { number: string; answerByOn: string }
  'notifications.contractPartAccepted': { number: string }
  'notifications.contractPartRefused': { number: string }
  'notifications.contractPartLapsed': { number: string }
  'notifications.contractPartWithdrawn': { number: string }
  'notifications.contractPartEnded': { number: string }
  'notifications.contractPartBrought': { number: string }
  'notifications.contractPartChecked': { number: string; count: number }
  'notifications.contractPartTransfer': { number: string }
  'notifications.contractPartReceived': { number: string }
  'notifications.sellerSuspended': { reason: string }
  'notifications.sellerKeptSuspended': { reason: string }
  'notifications.sellerReinstated': { reason: string }
  'notifications.sellerProofRefused': { reason: string }
  /** About a shop for which somebody asked under a mandate; `mandate` is its number. */
  'notifications.sellerForAsked': { mandate: string }
  'notifications.sellerForGiven': { mandate: string }
  'notifications.sellerForDecided': { mandate: string }
  'notifications.sellerStatusEnding': { untilOn: string }
  'notifications.sellerStatusOver': { untilOn: string }
  'notifications.productTakenDown': { reason: string }
  'notifications.productReviewWritten': Record<string, never>
  'notifications.productQuestionAsked': Record<string, never>
  'notifications.productQuestionShown': Record<string, never>
  'notifications.productQuestionHidden': Record<string, never>
  'notifications.productQuestionAnswered': Record<string, never>
  'notifications.productReviewShown': { number: string }
  'notifications.productReviewHidden': { number: string }
  'notifications.productReviewAnswered': { number: string }
  'notifications.productPutBack': Record<string, never>
  /** To the seller: the desk called the parcel off. */
  'notifications.marketOrderCalledOff': { number: string }
  /** To the seller: the buyer called the parcel off. */
  'notifications.marketOrderByBuyer': { number: string }
  /** To the seller: the buyer says that something is wrong. */
  'notifications.marketProblemReported': { number: string; answerOn: string }
  /** To both: the other side has spoken, or its day is over. */
  'notifications.marketDisputeDeciding': { number: string }
  /** To both: the desk has decided, and a second look can be asked for until a day. */
  'notifications.marketDisputeAnnounced': { number: string; dueOn: string }
  /** To both: the side that lost asked for it. */
  'notifications.marketDisputeLooking': { number: string }
  /** To both: the seller is to send anew until a day. */
  'notifications.marketDisputeReplacing': { number: string; dueOn: string }
  /** To both: the desk has answered. */
  'notifications.marketProblemClosed': { number: string }
  /** Of what a buyer sends back: the number is the parcel's, `dueOn` the last day of the next step. */
  'notifications.marketReturnAsked': { number: string; dueOn: string }
  'notifications.marketReturnAccepted': { number: string; dueOn: string }
  'notifications.marketReturnOffered': { number: string; dueOn: string; percent: number }
  'notifications.marketReturnRefused': { number: string; dueOn: string }
  'notifications.marketReturnSent': { number: string; dueOn: string }
  'notifications.marketReturnBack': { number: string; dueOn: string }
  'notifications.marketReturnReplaced': { number: string; tracking: string }
  'notifications.marketReturnTaken': { number: string; amountTiyin: string }
  'notifications.marketReturnAtDesk': { number: string; answerOn: string }
  'notifications.marketReturnEnded': { number: string }
  'notifications.parcelMessageToBuyer': { number: string }
  'notifications.parcelMessageToSeller': { number: string }
  'notifications.parcelMessageHidden': { number: string }
  /** To a seller, of the fair that begins on that day. */
  'notifications.fairStandGiven': { fromOn: string; stand: number }
  'notifications.fairStandRefused': { fromOn: string; reason: string }
  'notifications.fairCancelled': { fromOn: string }
  // The next five are for administrators, of roleTakenAtOnce auditors too; the last two for the person.
  'notifications.roleRequested': Record<string, never>
  'notifications.roleRequestConfirmed': Record<string, never>
  'notifications.roleRequestRefused': Record<string, never>
  'notifications.roleRequestLapsed': Record<string, never>
  'notifications.roleTakenAtOnce': Record<string, never>
  'notifications.roleGiven': Record<string, never>
  'notifications.roleTaken': Record<string, never>
  /** To the person, and to the heads of her centre. */
  'notifications.roleEnds': { endsOn: string }
  'notifications.teamInvited': { untilOn: string }
  'notifications.teamInvitedByPhone': { number: string; untilOn: string }
  'notifications.teamInvitationLapsed': Record<string, never>
  'notifications.teamJoined': Record<string, never>
  'notifications.teamDeclined': Record<string, never>
  'notifications.teamDutiesChanged': Record<string, never>
  'notifications.teamEnded': Record<string, never>
  'notifications.teamLeft': Record<string, never>
  /** To whoever follows what somebody else prepared, in the portal alone. */
  'notifications.workHandedOn': { number: string }
  'notifications.entitlementFound': Record<string, never>
  /** To the auditor; the e-mail carries the file. */
  'notifications.auditAnchor': { number: string; chains: string; entries: string; sha256: string }
}
